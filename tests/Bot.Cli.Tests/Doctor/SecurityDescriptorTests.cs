using Bot.Cli.Doctor.Rights;
using CsCheck;

namespace Bot.Cli.Tests.Doctor;

public sealed class SecurityDescriptorTests
{
    private const string Me = "S-1-5-21-1-2-3-1105";
    private const string MyGroup = "S-1-5-21-1-2-3-2000";
    private const string Stranger = "S-1-5-21-1-2-3-1106";

    private static readonly HashSet<string> Token = [Me, MyGroup];
    private static readonly Guid Reset = new("00299570-246d-11d0-a768-00aa006e0529");
    private static readonly Guid[] Guids = [Reset, ObjectRight.UserClass, new("bf967a0a-0de6-11d0-a285-00aa003049e2")];

    private static readonly Gen<Guid?> AnyGuid = Gen.OneOf(Gen.Const((Guid?)null), Gen.OneOf(Guids).Select(guid => (Guid?)guid));

    private static readonly Gen<AccessControlEntry> AnyEntry = Gen.Select(
        Gen.Bool, Gen.Byte[0, 31], Gen.UInt[0, 0xFFFFFFFF], AnyGuid, AnyGuid, Gen.OneOf(Me, MyGroup, Stranger),
        (isDeny, flags, mask, type, inherited, sid) => new AccessControlEntry(isDeny, (AceFlags)flags, (AccessRights)mask & AccessRights.FullControl, type, inherited, sid));

    private static readonly Gen<AccessControlEntry[]> AnyEntries = AnyEntry.Array[0, 12];

    [Fact]
    public void What_was_written_is_read() => Gen.Select(AnyEntries, Gen.Bool).Sample((entries, isProtected) =>
    {
        var read = SecurityDescriptor.Parse(SecurityDescriptorOctets.Of(entries, isProtected));

        Assert.Equal(entries, read.Entries);
        Assert.Equal(isProtected, read.InheritsNothing);
    });

    [Fact]
    public void Octets_that_are_cut_or_changed_anywhere_are_read_or_refused_and_nothing_else() => Gen.Select(
        AnyEntries, Gen.Int[0, 1000], Gen.Select(Gen.Int[0, 1000], Gen.Byte).Array[0, 6]).Sample((entries, cut, changes) =>
    {
        var octets = SecurityDescriptorOctets.Of(entries, false);
        octets = octets[..Math.Min(cut, octets.Length)];
        foreach (var (at, value) in changes.Where(change => change.Item1 < octets.Length))
            octets[at] = value;
        AssertReadOrRefused(octets);
    });

    [Fact]
    public void Any_octets_are_read_or_refused_and_nothing_else() => Gen.Byte.Array[0, 200].Sample(AssertReadOrRefused);

    [Fact]
    public void The_first_entry_that_is_about_it_decides() => Gen.Select(AnyEntries, Gen.OneOf(Guids)).Sample((entries, type) =>
    {
        // The same rule said otherwise: drop what is not about it, look at what is left.
        var about = entries
            .Where(entry => entry.Sid != Stranger && ((int)entry.Flags & 8) == 0 && (entry.Mask & AccessRights.ControlAccess) != 0)
            .Where(entry => entry.ObjectType is null || entry.ObjectType == type)
            .Select(entry => entry.IsDeny ? AccessAnswer.Denied : AccessAnswer.Granted);

        Assert.Equal(about.FirstOrDefault(AccessAnswer.NotGranted), new SecurityDescriptor(entries, false).Ask(Token, AccessRights.ControlAccess, type));
    });

    [Fact]
    public void A_denial_behind_a_grant_is_too_late_and_before_it_counts()
    {
        var grant = Entry(false, Me, Reset);
        var denial = Entry(true, MyGroup, null);

        Assert.Equal(AccessAnswer.Denied, Ask(denial, grant));
        Assert.Equal(AccessAnswer.Granted, Ask(grant, denial));
    }

    [Fact]
    public void An_entry_for_heirs_only_does_not_count_where_it_stands()
    {
        var entry = Entry(false, Me, Reset) with { Flags = AceFlags.ContainerInherit | AceFlags.InheritOnly };

        Assert.Equal(AccessAnswer.NotGranted, Ask(entry));
        Assert.Equal(AccessAnswer.Granted, new SecurityDescriptor([entry], false).InheritedBy(ObjectRight.UserClass).Ask(Token, AccessRights.ControlAccess, Reset));
    }

    [Theory]
    [InlineData("bf967aba-0de6-11d0-a285-00aa003049e2", AccessAnswer.Granted)]
    [InlineData("bf967a86-0de6-11d0-a285-00aa003049e2", AccessAnswer.NotGranted)]
    public void A_class_inherits_what_is_for_it_and_not_what_is_for_another(string inheritedObjectType, AccessAnswer answer)
    {
        var entry = Entry(false, Me, Reset) with { Flags = AceFlags.ContainerInherit, InheritedObjectType = new Guid(inheritedObjectType) };

        Assert.Equal(answer, new SecurityDescriptor([entry], false).InheritedBy(ObjectRight.UserClass).Ask(Token, AccessRights.ControlAccess, Reset));
    }

    [Fact]
    public void What_is_not_inherited_is_not() =>
        Assert.Empty(new SecurityDescriptor([Entry(false, Me, Reset)], false).InheritedBy(ObjectRight.UserClass).Entries!);

    [Fact]
    public void A_grant_to_somebody_else_or_of_another_right_is_none()
    {
        Assert.Equal(AccessAnswer.NotGranted, Ask(Entry(false, Stranger, Reset)));
        Assert.Equal(AccessAnswer.NotGranted, Ask(Entry(false, Me, Guids[2])));
        Assert.Equal(AccessAnswer.NotGranted, Ask(Entry(false, Me, Reset) with { Mask = AccessRights.ReadProperty }));
    }

    [Fact]
    public void Without_a_list_everything_is_allowed_and_with_an_empty_one_nothing()
    {
        Assert.Equal(AccessAnswer.Granted, SecurityDescriptor.Parse([1, 0, 0, 0x80, .. new byte[16]]).Ask(Token, AccessRights.WriteDacl));
        Assert.Equal(AccessAnswer.NotGranted, SecurityDescriptor.Parse(SecurityDescriptorOctets.Of([], false)).Ask(Token, AccessRights.WriteDacl));
    }

    [Theory]
    [InlineData(0x10000000u, AccessRights.FullControl)]
    [InlineData(0x40000000u, AccessRights.ReadControl | AccessRights.WriteProperty | AccessRights.WriteValidated)]
    [InlineData(0x80000000u, AccessRights.ReadControl | AccessRights.ReadProperty | AccessRights.ListContents | AccessRights.ListObject)]
    [InlineData(0x20000000u, AccessRights.ReadControl | AccessRights.ListContents)]
    public void Generic_rights_are_spelt_out(uint mask, AccessRights rights) =>
        Assert.Equal(rights, SecurityDescriptor.Parse(SecurityDescriptorOctets.Of([Entry(false, Me, null) with { Mask = (AccessRights)mask }], false)).Entries![0].Mask);

    [Theory]
    [InlineData("", "A security descriptor has at least 20 octets; this one has 0.")]
    [InlineData("0200048000000000000000000000000000000000", "Revision 2 with control 0x8004 is no self-relative security descriptor of revision 1.")]
    [InlineData("0100048000000000000000000000000050000000", "The access control list begins at octet 80, which is not behind the header and within the 20 octets.")]
    [InlineData("0100048000000000000000000000000014000000", "An access control list has at least 8 octets; 0 are left.")]
    [InlineData("01000480000000000000000000000000140000000400ff0000000000", "Revision 4 with 255 octets is no access control list of revision 2 or 4 in the 8 octets that are left.")]
    [InlineData("01000480000000000000000000000000140000000400080001000000", "Entry 1 of 1 says that it has 0 octets; 0 are left.")]
    [InlineData("0100048000000000000000000000000014000000040010000100000000000800ffffffff", "Entry 1 ends 8 octets too early.")]
    public void What_is_wrong_is_said_with_its_place(string hex, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => SecurityDescriptor.Parse(Convert.FromHexString(hex))).Message);

    [Fact]
    public void Audits_and_conditions_are_passed_over()
    {
        var octets = SecurityDescriptorOctets.Of([Entry(false, Me, null), Entry(false, MyGroup, null)], false);
        octets[28] = 9; // ACCESS_ALLOWED_CALLBACK_ACE_TYPE

        Assert.Equal(MyGroup, Assert.Single(SecurityDescriptor.Parse(octets).Entries!).Sid);
    }

    private static AccessAnswer Ask(params AccessControlEntry[] entries) => new SecurityDescriptor(entries, false).Ask(Token, AccessRights.ControlAccess, Reset);

    private static AccessControlEntry Entry(bool isDeny, string sid, Guid? objectType) => new(isDeny, AceFlags.None, AccessRights.ControlAccess, objectType, null, sid);

    private static void AssertReadOrRefused(byte[] octets)
    {
        try
        {
            SecurityDescriptor.Parse(octets).InheritedBy(Reset).Ask(Token, AccessRights.ControlAccess, Reset);
        }
        catch (FormatException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
