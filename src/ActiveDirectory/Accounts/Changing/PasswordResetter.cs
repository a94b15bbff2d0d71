using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ActiveDirectory.Accounts.Connecting;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>
/// Sets a password: generated for the policy that holds for the account, with the history respected where the controller supports it, and another
/// one at most twice when the directory refuses it.
/// </summary>
internal sealed class PasswordResetter(DirectorySession session, ChangeMaker maker, PolicyReader policies, IDirectoryLog log, TimeProvider time)
{
    private const string What = "The password reset";

    /// <summary>
    /// How many passwords are tried on an account. A refusal by the policy is a clear no, so that a further try repeats nothing; the
    /// second password is made for an assumed policy that few domains exceed.
    /// </summary>
    private const int PasswordTries = 3;

    private const int DontExpirePassword = 0x10000;
    private const string DisplayName = "displayName";
    private const string ResultantPso = "msDS-ResultantPSO";
    private const string PasswordLastSet = "pwdLastSet";
    private const string Control = "userAccountControl";

    private static readonly PasswordPolicy BeyondMostPolicies = PasswordPolicy.Strict with { MinimumLength = 44 };

    /// <summary>SEQUENCE { INTEGER 1 }: POLICY_HINTS of MS-ADTS §3.1.1.3.4.1.27; any other number is ignored.</summary>
    private static readonly byte[] RespectHistory = [0x30, 0x03, 0x02, 0x01, 0x01];

    private static readonly ResetTrace Trace = new();

    public async ValueTask<PasswordReset> ResetAsync(Account account, CancellationToken cancel)
    {
        var before = await maker.ReadAsync(account, [DisplayName, ResultantPso, Control, .. Trace.Attributes], cancel).ConfigureAwait(false);
        var policy = await policies.ReadAsync(before.Entry.GetString(ResultantPso), cancel).ConfigureAwait(false);
        var isTooYoung = IsTooYoung(before.Entry, policy);
        var hints = (await session.FactsAsync(cancel).ConfigureAwait(false)).PolicyHintsOid;
        for (var tries = 1; ; tries++)
        {
            var password = Generate(policy, account, before.Entry.GetString(DisplayName));
            var octets = QuotedOctets(password);
            try
            {
                var receipt = await maker.MakeAsync(Change(account, octets, hints), before, cancel).ConfigureAwait(false);
                if (((before.Entry.GetInteger(Control) ?? 0) & DontExpirePassword) != 0)
                    log.MustChangeNotEnforced(account);
                return new PasswordReset(password, receipt);
            }
            catch (LdapException e) when (DirectoryMessages.IsPolicyRefusal(e) && tries < PasswordTries)
            {
                password.Clear();
                log.PasswordRefused(policy, AdError.Parse(e.ServerMessage));
                // With the control the minimum age counts, too. A random password is in nobody's history, so that
                // nothing is lost without it: at once if the password is younger than that, else before the last try.
                var isLast = tries + 1 == PasswordTries;
                if (hints is not null && (isTooYoung || isLast))
                {
                    log.PolicyHintsLeftOut(policy, isTooYoung);
                    hints = null;
                }

                if (!isTooYoung || tries > 1)
                    policy = policy.MinimumLength < BeyondMostPolicies.MinimumLength ? BeyondMostPolicies : policy;
            }
            catch (LdapException e)
            {
                throw DirectoryMessages.Change(e, What);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(octets);
            }
        }
    }

    /// <summary>Whether the password was set so short a while ago that the policy forbids its owner to change it.</summary>
    private bool IsTooYoung(LdapEntry entry, PasswordPolicy policy) =>
        policy.MinimumAge > TimeSpan.Zero
        && entry.GetInteger(PasswordLastSet) is { } set and > 0
        && set <= DateTime.MaxValue.ToFileTimeUtc()
        && time.GetUtcNow() - DateTimeOffset.FromFileTime(set) < policy.MinimumAge;

    private static PlannedChange Change(Account account, byte[] password, string? policyHints) => new()
    {
        What = What,
        Account = account,
        Modifications = PasswordChanges(password),
        Controls = policyHints is null ? [] : [new LdapControl(policyHints, IsCritical: true, RespectHistory)],
        Trace = Trace,
    };

    private static Secret Generate(PasswordPolicy policy, Account account, string? displayName)
    {
        try
        {
            return PasswordGenerator.Generate(policy, account.UserId, displayName);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new DirectoryException(DirectoryFailure.PasswordRefusedByPolicy, $"No password can be made for {account}: {e.Message}", e);
        }
    }

    /// <summary>
    /// The administrative reset: unicodePwd is replaced by the quoted password in UTF-16LE (MS-ADTS §3.1.1.3.1.5.1), then pwdLastSet by 0,
    /// which demands a change at the next logon. Both in one request, so that neither happens without the other.
    /// </summary>
    private static LdapModification[] PasswordChanges(byte[] octets) =>
    [
        LdapModification.Replace("unicodePwd", (ReadOnlyMemory<byte>)octets),
        LdapModification.Replace("pwdLastSet", "0"),
    ];

    // Straight from the secret's characters: no string is left behind.
    private static byte[] QuotedOctets(Secret password) => password.Use(static text =>
    {
        var octets = new byte[sizeof(char) * (text.Length + 2)];
        BinaryPrimitives.WriteUInt16LittleEndian(octets, '"');
        Encoding.Unicode.GetBytes(text, octets.AsSpan(sizeof(char)));
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(octets.Length - sizeof(char)), '"');
        return octets;
    });
}
