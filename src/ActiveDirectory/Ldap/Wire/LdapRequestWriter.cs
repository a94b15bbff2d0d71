using System.Formats.Asn1;
using System.Text;

namespace ActiveDirectory.Ldap.Wire;

/// <summary>Puts requests into octets (RFC 4511 §4).</summary>
internal static class LdapRequestWriter
{
    private const int Version = 3;
    private const string NoAttributes = "1.1";

    public static byte[] Bind(int id, string name, ReadOnlySpan<byte> password)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            using (writer.PushSequence(LdapTags.BindRequest))
            {
                writer.WriteInteger(Version);
                WriteText(writer, name);
                writer.WriteOctetString(password, LdapTags.SimplePassword);
            }
        }

        return Finish(writer);
    }

    public static byte[] Unbind(int id)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            writer.WriteNull(LdapTags.UnbindRequest);
        }

        return Finish(writer);
    }

    public static byte[] Search(int id, LdapSearchRequest request, int timeLimitSeconds)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            using (writer.PushSequence(LdapTags.SearchRequest))
            {
                WriteText(writer, request.BaseDn);
                WriteEnumerated(writer, (int)request.Scope);
                WriteEnumerated(writer, 0); // neverDerefAliases
                writer.WriteInteger(request.SizeLimit);
                writer.WriteInteger(timeLimitSeconds);
                writer.WriteBoolean(false); // typesOnly
                request.Filter.WriteTo(writer);
                WriteAttributeNames(writer, request.Attributes);
            }

            WriteControls(writer, request.Controls);
        }

        return Finish(writer);
    }

    public static byte[] Modify(int id, string dn, IReadOnlyList<LdapModification> changes, IReadOnlyList<LdapControl> controls)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            using (writer.PushSequence(LdapTags.ModifyRequest))
            {
                WriteText(writer, dn);
                using (writer.PushSequence())
                {
                    foreach (var change in changes)
                        WriteChange(writer, change);
                }
            }

            WriteControls(writer, controls);
        }

        return Finish(writer);
    }

    private static void WriteChange(AsnWriter writer, LdapModification change)
    {
        using (writer.PushSequence())
        {
            WriteEnumerated(writer, (int)change.Kind);
            using (writer.PushSequence())
            {
                WriteText(writer, change.Attribute);
                using (writer.PushSetOf())
                {
                    foreach (var value in change.Values)
                        writer.WriteOctetString(value.Span);
                }
            }
        }
    }

    private static void WriteAttributeNames(AsnWriter writer, IReadOnlyList<string> names)
    {
        using (writer.PushSequence())
        {
            if (names.Count == 0)
                WriteText(writer, NoAttributes);
            foreach (var name in names)
                WriteText(writer, LdapAttributeName.Checked(name));
        }
    }

    private static void WriteControls(AsnWriter writer, IReadOnlyList<LdapControl> controls)
    {
        if (controls.Count == 0)
            return;
        using (writer.PushSequence(LdapTags.Controls))
        {
            foreach (var control in controls)
            {
                using (writer.PushSequence())
                {
                    WriteText(writer, control.Oid);
                    if (control.IsCritical)
                        writer.WriteBoolean(true);
                    if (control.Value is { } value)
                        writer.WriteOctetString(value.Span);
                }
            }
        }
    }

    private static void WriteText(AsnWriter writer, string text) => writer.WriteOctetString(Encoding.UTF8.GetBytes(text));

    private static void WriteEnumerated(AsnWriter writer, int value)
    {
        // AsnWriter.WriteEnumeratedValue looks the enum's type up while running; the numbers here are small, so one octet does.
        writer.WriteEncodedValue([0x0A, 0x01, (byte)value]);
    }

    /// <summary>Takes the octets out and wipes the writer's own copy, which may hold a password.</summary>
    private static byte[] Finish(AsnWriter writer)
    {
        var octets = writer.Encode();
        writer.Reset();
        return octets;
    }
}
