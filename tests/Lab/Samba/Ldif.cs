using System.Text;

namespace Lab.Samba;

/// <summary>Writes LDIF (RFC 2849). Every value goes in as base64, so that no value can end its line.</summary>
internal sealed class Ldif
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds an entry; attributes with a null value are left out.</summary>
    public Ldif Add(string dn, params (string Name, string? Value)[] attributes)
    {
        Begin(dn, "add");
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                Line(name, Encoding.UTF8.GetBytes(value));
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Adds an enabled or disabled user, password included.</summary>
    public Ldif AddUser(string dn, string password, bool isDisabled, params (string Name, string? Value)[] attributes)
    {
        const int NormalAccount = 0x200;
        const int Disabled = 0x2;
        Add(dn, [("objectClass", "user"), ("userAccountControl", $"{(isDisabled ? NormalAccount | Disabled : NormalAccount)}"), .. attributes]);
        _text.Length--;
        Line("unicodePwd", QuotedPassword(password));
        _text.Append('\n');
        return this;
    }

    public Ldif Replace(string dn, params (string Name, string Value)[] attributes)
    {
        Begin(dn, "modify");
        foreach (var (name, value) in attributes)
            Change("replace", name, Encoding.UTF8.GetBytes(value));
        _text.Append('\n');
        return this;
    }

    public Ldif AddValue(string dn, string name, string value)
    {
        Begin(dn, "modify");
        Change("add", name, Encoding.UTF8.GetBytes(value));
        _text.Append('\n');
        return this;
    }

    public Ldif ReplacePassword(string dn, string password)
    {
        Begin(dn, "modify");
        Change("replace", "unicodePwd", QuotedPassword(password));
        _text.Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    private static byte[] QuotedPassword(string password) => Encoding.Unicode.GetBytes($"\"{password}\"");

    private void Begin(string dn, string changeType)
    {
        Line("dn", Encoding.UTF8.GetBytes(dn));
        _text.Append("changetype: ").Append(changeType).Append('\n');
    }

    private void Change(string kind, string name, byte[] value)
    {
        _text.Append(kind).Append(": ").Append(name).Append('\n');
        Line(name, value);
        _text.Append("-\n");
    }

    private void Line(string name, byte[] value)
    {
        // No value at all (the root DSE's name) is a plain "dn:"; ldapmodify does not take base64 of nothing.
        _text.Append(name).Append(value.Length == 0 ? ":" : $":: {Convert.ToBase64String(value)}").Append('\n');
    }
}
