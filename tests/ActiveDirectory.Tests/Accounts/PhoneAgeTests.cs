using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ActiveDirectory.Tests.Scripted;
using CsCheck;

namespace ActiveDirectory.Tests.Accounts;

/// <summary>When a phone number was changed: by XML, by octets, by the whole entry's last change, in this order.</summary>
public sealed class PhoneAgeTests
{
    private const string Xml = "msDS-ReplAttributeMetaData";
    private const string Blob = "replPropertyMetaData";
    private const uint Mobile = 0x150029;
    private const uint TelephoneNumber = 0x14;
    private const uint Description = 0xD;

    private static readonly DateTimeOffset WhenChanged = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_XML_of_Windows_tells() => Assert.Equal(Day(3), await AgeAsync((Xml, Piece("mobile", "2023-01-03T00:00:00Z"))));

    [Theory]
    [InlineData("description", "2023-01-03T00:00:00Z")]
    [InlineData("mobile", "yesterday")]
    [InlineData("mobile", "2023-01-03T00:00:00")]
    [InlineData("mobile", "")]
    public async Task XML_that_does_not_tell_leaves_it_to_the_octets(string attribute, string time) =>
        Assert.Equal(Day(5), await AgeAsync((Xml, Piece(attribute, time)), (Blob, Stamps((Mobile, Day(5))))));

    [Fact]
    public async Task The_latest_of_the_phone_attributes_counts_and_no_other() =>
        Assert.Equal(Day(7), await AgeAsync((Blob, Stamps((Mobile, Day(5)), (TelephoneNumber, Day(7)), (Description, Day(9))))));

    [Fact]
    public async Task Octets_that_are_not_what_they_should_be_leave_it_to_the_entry()
    {
        var good = Stamps((Mobile, Day(5)));
        byte[] otherVersion = [2, .. good[1..]];
        byte[] otherCount = [.. good[..8], 9, .. good[9..]];
        byte[] noTime = [.. good[..24], .. "\u007f\u007f\u007f\u007f\u007f\u007f\u007f\u007f"u8, .. good[32..]];

        foreach (var octets in new[] { [], good[..15], good[..^1], [.. good, 0], otherVersion, otherCount, noTime, Stamps((Description, Day(9))) })
            Assert.Equal(WhenChanged, await AgeAsync((Blob, octets)));
    }

    [Fact]
    public async Task Without_any_of_the_three_nobody_knows() => Assert.Null(await AgeAsync(("whenChanged", "soon"u8.ToArray())));

    [Fact]
    public async Task No_octets_at_all_break_the_reading()
    {
        await Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[0, 200]).SampleAsync(
            async (xml, blob) => Assert.NotNull(await AgeAsync((Xml, xml), (Blob, blob))), iter: 30, threads: 1);
    }

    private static DateTimeOffset Day(int day) => new(2023, 1, day, 0, 0, 0, TimeSpan.Zero);

    private static byte[] Piece(string attribute, string time) => Encoding.UTF8.GetBytes(
        $"<DS_REPL_ATTR_META_DATA>\n\t<pszAttributeName>{attribute}</pszAttributeName>\n\t<dwVersion>2</dwVersion>\n"
        + $"\t<ftimeLastOriginatingChange>{time}</ftimeLastOriginatingChange>\n\t<pszLastOriginatingDsaDN></pszLastOriginatingDsaDN>\n</DS_REPL_ATTR_META_DATA>\n\0");

    private static byte[] Stamps(params (uint Attribute, DateTimeOffset Time)[] stamps)
    {
        var octets = new byte[16 + (48 * stamps.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(octets, 1);
        BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(8), stamps.Length);
        for (var i = 0; i < stamps.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(16 + (48 * i)), stamps[i].Attribute);
            BinaryPrimitives.WriteInt64LittleEndian(octets.AsSpan(24 + (48 * i)), stamps[i].Time.ToFileTime() / TimeSpan.TicksPerSecond);
        }

        return octets;
    }

    private static async Task<DateTimeOffset?> AgeAsync(params (string Name, byte[]? Value)[] different)
    {
        (string, byte[]?)[] all =
            [("whenChanged", Encoding.ASCII.GetBytes(WhenChanged.ToString("yyyyMMddHHmmss'.0Z'", CultureInfo.InvariantCulture))), .. different];
        await using var server = ScriptedServer.Start(ScriptedServer.Answering(
            request => [ScriptedDomain.UserEntry(request, all), Answers.Done(request.Id)]));
        await using var accounts = ScriptedDomain.Connect(new StoredPassword("x"), new RecordedLog(), TimeProvider.System, server);
        return (await accounts.FindAsync("jdoe", Cancel))!.PhoneNumberChangedAt;
    }
}
