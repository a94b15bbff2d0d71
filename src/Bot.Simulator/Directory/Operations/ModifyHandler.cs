using System.Formats.Asn1;
using System.Globalization;
using Bot.Simulator.Directory.Accounts;
using Bot.Simulator.Directory.Entries;
using Bot.Simulator.Directory.Protocol;

namespace Bot.Simulator.Directory.Operations;

/// <summary>Answers a modify: the three writes of a service desk, all of one request or none of them (RFC 4511 §4.6).</summary>
internal sealed class ModifyHandler(DemoDomain domain, TimeProvider clock)
{
    /// <summary>The result, and when it is success what was changed.</summary>
    public (LdapResult Result, IReadOnlyList<DirectoryChange> Changes) Run(LdapMessage message, ModifyRequest modify, Account? caller)
    {
        if (caller is null)
            return (AdErrors.NotBound, []);
        if (DistinguishedName.Parse(modify.Dn) is not { } dn)
            return (AdErrors.BadName(modify.Dn), []);
        if (domain.Find(dn) is not { } entry)
            return (SearchHandler.NotFound(domain, dn), []);
        if (!TryReadPolicyHints(message.Controls, out var historyCounts))
            return (AdErrors.MalformedControl, []);
        var staged = new Staging();
        if (Stage(modify.Modifications, entry, caller, historyCounts, staged) is { } refusal)
            return (refusal, []);
        foreach (var apply in staged.Writes)
            apply();
        domain.Touch(entry);
        var userId = entry.Text("sAMAccountName") ?? "";
        var now = clock.GetUtcNow();
        return (LdapResult.Success, [.. staged.Values.Select(
            set => new DirectoryChange(caller.UserId, userId, entry.Dn.ToString(), set.Attribute, set.Value, now))]);
    }

    private LdapResult? Stage(
        IReadOnlyList<Modification> modifications, DirectoryEntry entry, Account caller, bool historyCounts, Staging staged)
    {
        var account = domain.FindAccount(entry);
        for (var i = 0; i < modifications.Count; i++)
        {
            var modification = modifications[i];
            var next = i + 1 < modifications.Count ? modifications[i + 1] : null;
            if (Schema.Find(modification.Attribute) is not { } type)
                return AdErrors.UnknownAttribute;
            if (account is not null && IsChange(modification, next))
            {
                if (StageChange(account, modification, next!, staged) is { } refusal)
                    return refusal;
                i++;
            }
            else if (account is null || caller != domain.Service || !entry.Dn.IsWithin(domain.DelegatedTo) || entry.Number("adminCount") == 1)
                return AdErrors.NoRight; // What was delegated, SDProp takes back on members of protected groups (MS-ADTS 3.1.1.6.1).
            else if (StageReset(type, modification, account, historyCounts, staged) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static LdapResult? StageReset(
        AttributeType type, Modification modification, Account account, bool historyCounts, Staging staged) => type.Name switch
        {
            "unicodePwd" => StagePassword(modification, account, historyCounts, staged),
            "pwdLastSet" => StagePasswordAge(modification, account, staged),
            "lockoutTime" => StageUnlock(modification, account, staged),
            _ => AdErrors.NoRight,
        };

    private static LdapResult? StagePassword(Modification modification, Account account, bool historyCounts, Staging staged)
    {
        if (modification is not { Operation: ModifyOperation.Replace, Values: [var value] } || PasswordText.Parse(value) is not { } password)
            return AdErrors.MalformedPassword;
        if (!account.Allows(password, historyCounts))
            return AdErrors.ResetAgainstPolicy;
        staged.Add("unicodePwd", null, () => account.SetPassword(password));
        return null;
    }

    // A change, the right of everyone who knows the old password: delete it and add the new one (MS-ADTS 3.1.1.3.1.5.1).
    private static bool IsChange(Modification first, Modification? second) =>
        IsPassword(first) && first.Operation == ModifyOperation.Delete && second is { Operation: ModifyOperation.Add } && IsPassword(second);

    private static bool IsPassword(Modification modification) => modification.Attribute.Equals("unicodePwd", StringComparison.OrdinalIgnoreCase);

    private static LdapResult? StageChange(Account account, Modification delete, Modification add, Staging staged)
    {
        if (delete.Values is not [var oldValue] || add.Values is not [var newValue] ||
            PasswordText.Parse(oldValue) is not { } old || PasswordText.Parse(newValue) is not { } password)
            return AdErrors.MalformedPassword;
        if (account.IsLockedOut || !account.HasPassword(old))
        {
            account.CountWrongPassword();
            return AdErrors.WrongOldPassword;
        }

        if (!account.Allows(password, historyCounts: true))
            return AdErrors.ChangeAgainstPolicy;
        staged.Add("unicodePwd", null, () => account.SetPassword(password));
        return null;
    }

    // 0 or -1 and nothing else (MS-ADTS 3.1.1.3.1.1.5, pwdLastSet).
    private static LdapResult? StagePasswordAge(Modification modification, Account account, Staging staged)
    {
        if (NewValue(modification) is not { } value || value is not (0 or -1))
            return AdErrors.BadValue;
        staged.Add("pwdLastSet", value.ToString(CultureInfo.InvariantCulture), () => account.SetPasswordAge(mustChange: value == 0));
        return null;
    }

    // Only 0 can be written, and that unlocks.
    private static LdapResult? StageUnlock(Modification modification, Account account, Staging staged)
    {
        if (NewValue(modification) != 0)
            return AdErrors.BadValue;
        staged.Add("lockoutTime", "0", account.Unlock);
        return null;
    }

    private static long? NewValue(Modification modification) =>
        modification is { Operation: ModifyOperation.Replace, Values: [var value] } &&
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // SEQUENCE { INTEGER }: 1 makes the history count, any other number is ignored (MS-ADTS 3.1.1.3.4.1.27).
    private static bool TryReadPolicyHints(IReadOnlyList<LdapControl> controls, out bool historyCounts)
    {
        historyCounts = false;
        foreach (var control in controls.Where(control => control.Oid is RootDse.PolicyHints or RootDse.PolicyHintsDeprecated))
        {
            try
            {
                var reader = new AsnReader(control.Value, AsnEncodingRules.BER);
                var hints = reader.ReadSequence();
                reader.ThrowIfNotEmpty();
                historyCounts |= hints.ReadInteger() == 1;
                hints.ThrowIfNotEmpty();
            }
            catch (AsnContentException)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What will be written once nothing is left that could refuse it.</summary>
    private sealed class Staging
    {
        public List<Action> Writes { get; } = [];

        public List<(string Attribute, string? Value)> Values { get; } = [];

        public void Add(string attribute, string? value, Action write)
        {
            Writes.Add(write);
            Values.Add((attribute, value));
        }
    }
}
