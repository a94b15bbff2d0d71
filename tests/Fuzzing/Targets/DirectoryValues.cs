using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ActiveDirectory.Accounts;
using ActiveDirectory.Accounts.Finding;
using ActiveDirectory.Ldap;
using Intents.Delivery;
using Intents.Verification;
using Intents.Verification.Codes;

namespace Fuzzing.Targets;

/// <summary>The values of attributes, and what servers say of a failure, are what they should be, or nothing.</summary>
/// <param name="run">What is run instead, to test the fuzzer.</param>
internal sealed partial class DirectoryValues(Func<byte[], string>? run = null) : FuzzTarget
{
    public override IReadOnlyList<string> Words =>
    [
        "0000052D: ", "SvcErr: DSID-", "data 52e", ", v1db1", "00000775", "+61", "0061", "(0)", "\u00a0", "1990-01-15", "19900115000000.0Z", "15 January 1990", "Sept.", "March", "2019-03", "/", "٣", "\u2011", "S-1-5-21-", "<pszAttributeName>mobile</pszAttributeName>", "<ftimeLastOriginatingChange>2026-01-02T03:04:05Z</ftimeLastOriginatingChange>", "20261123014656.0Z",
    ];

    public override string Run(byte[] input)
    {
        if (run is not null)
            return run(input);
        var text = Encoding.UTF8.GetString(input);
        return $"{Changed(input, text)} {Phone(text)} {Birth(text)} {Month(text)} {Error(text)} {Sid(input)} {UserId.IsPossible(text)} {Code(text)} {Server(text)}";
    }

    // The same octets for each source of it.
    private static bool Changed(byte[] octets, string text)
    {
        foreach (var source in ReplicationMetadata.Attributes)
        {
            var entry = new LdapEntry("CN=a", new(StringComparer.OrdinalIgnoreCase) { [source] = [octets] });
            if (ReplicationMetadata.LatestChange(entry, ["mobile", "telephoneNumber"]) is not { } changed)
                continue;
            Check(changed.Offset == TimeSpan.Zero, "a time that is not in UTC");
            return text.Length > 0;
        }
        return false;
    }

    private static bool Phone(string text)
    {
        if (PhoneNumber.Parse(text) is not { } phone)
            return false;
        Check(E164().IsMatch(phone.Reveal()), "a phone number that is no E.164");
        Check(phone.Equals(PhoneNumber.Parse(phone.Reveal())), "a phone number that reads otherwise once it is written");
        Check(phone.ToString().Count(char.IsAsciiDigit) == 2, "a phone number that prints more than two digits");
        return true;
    }

    private static bool Birth(string text)
    {
        if (BirthDate.Parse(text) is not { } date)
            return false;
        Check(BirthDate.Parse(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) == date, "a date that reads otherwise once it is written");
        return true;
    }

    private static bool Month(string text)
    {
        if (MonthNames.Parse(text) is not { } month)
            return false;
        Check((int)month is >= 1 and <= 12, "a month that is none of the twelve");
        return true;
    }

    private static string Error(string text)
    {
        var error = AdError.Parse(text);
        Check(!error.ToString().Any(char.IsControl), "a control character in what is logged");
        return error.Reason.ToString();
    }

    private static bool Sid(byte[] octets)
    {
        if (SecurityIdentifier.ToText(octets) is not { } sid)
            return false;
        Check(SidText().IsMatch(sid), "a SID that is none");
        return true;
    }

    private static bool Code(string text)
    {
        if (OneTimeCode.Parse(text) is not { } code)
            return false;
        Check(code.Reveal().Length == OneTimeCode.Length && code.Reveal().All(char.IsAsciiDigit), "a code that is not six digits");
        return true;
    }

    private static bool Server(string text)
    {
        try
        {
            return DirectoryServer.Parse(text).Count > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Check(bool isSo, string otherwise)
    {
        if (!isSo)
            throw new InvalidOperationException($"It is {otherwise}.");
    }

    [GeneratedRegex("^\\+[1-9][0-9]{6,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex E164();

    [GeneratedRegex("^S-1-[0-9]+(-[0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SidText();
}
