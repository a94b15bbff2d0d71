using System.Formats.Asn1;
using System.Net.Sockets;
using Bot.Simulator.Directory.Protocol;
using CsCheck;

namespace Bot.Simulator.Tests.Directory;

/// <summary>Bytes that are no LDAP: they cost the connection they came on, and nothing else.</summary>
public class RobustnessTests : DirectoryTests
{
    // bind as nobody; the search of the root DSE below it
    private const string AnonymousBind = "300c020101600702010304008000";
    private const string RootSearch = "3025020102632004000a01000a0100020100020100010100870b6f626a656374436c6173733000";

    [Theory]
    [InlineData("ff", "A message begins with 0x30, not 0xff.")]
    [InlineData("3080", "The length of a message has 0 bytes; 1 to 4 are allowed.")]
    [InlineData("3085", "The length of a message has 5 bytes; 1 to 4 are allowed.")]
    [InlineData("3084ffffffff", "A message of 2147483647 bytes is larger than 262144.")]
    [InlineData("3083040001", "A message of 262145 bytes is larger than 262144.")]
    [InlineData("3000", "The message is not well-formed BER: ")]
    [InlineData("3003020101", "The message is not well-formed BER: ")]
    [InlineData("30050201010500", "An operation begins with an application tag, not ")]
    [InlineData("30050201ff4200", "The message ID is not between 0 and 2147483647.")]
    [InlineData("30050201017900", "There is no request with the tag 25.")]
    [InlineData("300c02010160ff0201030401618000", "The message is not well-formed BER: ")]
    [InlineData("300d02010160080201030401ff8000", "A string of the message is not UTF-8.")]
    public async Task A_malformed_message_gets_a_notice_of_disconnection(string hex, string reason)
    {
        await using (var raw = await RawLdap.ConnectAsync(Directory, Cancel))
        {
            await raw.SendAsync(hex, Cancel);
            var notice = await raw.ReadToEndAsync(Cancel);
            Assert.Contains("1.3.6.1.4.1.1466.20036", notice, StringComparison.Ordinal);
            Assert.Contains(reason, notice, StringComparison.Ordinal);
        }

        await StillAnswersAsync();
    }

    [Fact]
    public async Task A_filter_that_nests_without_end_is_refused()
    {
        byte[] filter = [0x87, 0x01, 0x61];
        for (var depth = 0; depth < 3000; depth++)
            filter = [0xa2, .. Length(filter.Length), .. filter];
        byte[] search = [0x04, 0x00, 0x0a, 0x01, 0x00, 0x0a, 0x01, 0x00, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00, 0x01, 0x01, 0x00, .. filter, 0x30, 0x00];
        byte[] message = [0x02, 0x01, 0x01, 0x63, .. Length(search.Length), .. search];
        await using var raw = await RawLdap.ConnectAsync(Directory, Cancel);
        await raw.SendAsync([0x30, .. Length(message.Length), .. message], Cancel);
        Assert.Contains("The filter nests deeper than 64.", await raw.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_in_one_packet_and_bytes_one_by_one_are_both_understood()
    {
        await using var raw = await RawLdap.ConnectAsync(Directory, Cancel);
        await raw.SendAsync(AnonymousBind + RootSearch + "30050201034200", Cancel);
        Assert.Contains("defaultNamingContext", await raw.ReadToEndAsync(Cancel), StringComparison.Ordinal);

        await using var slow = await RawLdap.ConnectAsync(Directory, Cancel);
        foreach (var b in Convert.FromHexString(RootSearch + "30050201034200"))
            await slow.SendAsync([b], Cancel);
        Assert.Contains("defaultNamingContext", await slow.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_speaks_no_TLS_or_leaves_in_the_middle_harms_nobody()
    {
        using (var plain = new TcpClient())
        {
            await plain.ConnectAsync("127.0.0.1", new Uri(Directory.Url).Port, Cancel);
            await plain.GetStream().WriteAsync(Convert.FromHexString(AnonymousBind), Cancel);
        }

        await using (var half = await RawLdap.ConnectAsync(Directory, Cancel))
            await half.SendAsync(AnonymousBind[..10], Cancel);
        await StillAnswersAsync();
    }

    [Fact]
    public async Task Arbitrary_bytes_end_their_connection_and_no_other()
    {
        await Gen.Byte.Array[1, 200].SampleAsync(async bytes =>
        {
            await using var raw = await RawLdap.ConnectAsync(Directory, Cancel);
            await raw.SendAsync([.. bytes, 0xff, 0xff], Cancel);
        }, iter: 60, threads: 1);
        await StillAnswersAsync();
    }

    [Fact]
    public void The_reader_takes_or_refuses_a_damaged_message_and_does_nothing_else()
    {
        byte[][] messages = [Convert.FromHexString(AnonymousBind), Convert.FromHexString(RootSearch), ModifyMessage(), FilterMessage()];
        Assert.All(messages, message => Assert.InRange(LdapMessageReader.Read(message).Id, 1, 2));
        var damage = Gen.Select(Gen.Int[0, 80], Gen.Byte);
        Gen.Select(Gen.Int[0, messages.Length - 1], damage.Array[1, 4]).Sample((which, damages) =>
        {
            byte[] bytes = [.. messages[which]];
            foreach (var one in damages)
                bytes[one.Item1 % bytes.Length] = one.Item2;
            AcceptsOrRefuses(bytes);
        });
        Gen.Byte.Array[0, 64].Sample(AcceptsOrRefuses);
    }

    private static void AcceptsOrRefuses(byte[] bytes)
    {
        try
        {
            Assert.True(LdapMessageReader.Read(bytes).Id >= 0);
        }
        catch (ProtocolException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }

    // Disposing of the directory afterwards would throw what a connection failed of.
    private async Task StillAnswersAsync() => Assert.Single((await Ldap.SearchAsync("(sAMAccountName=100000)", "1.1")).Expect(0).Found);

    private static byte[] ModifyMessage() => Message(6, writer =>
    {
        writer.WriteOctetString("CN=a"u8);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteEnumeratedValue(ModifyOperation.Replace);
            using (writer.PushSequence())
            {
                writer.WriteOctetString("lockoutTime"u8);
                using (writer.PushSetOf())
                    writer.WriteOctetString("0"u8);
            }
        }
    });

    private static byte[] FilterMessage() => Message(3, writer =>
    {
        writer.WriteOctetString("DC=a"u8);
        writer.WriteEnumeratedValue(SearchScope.Subtree);
        writer.WriteEnumeratedValue(SearchScope.Base);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteBoolean(false);
        using (writer.PushSetOf(Choice(1)))
        {
            using (writer.PushSequence(Choice(4)))
            {
                writer.WriteOctetString("cn"u8);
                using (writer.PushSequence())
                {
                    for (var piece = 0; piece < 3; piece++)
                        writer.WriteOctetString("x"u8, Choice(piece));
                }
            }

            using (writer.PushSequence(Choice(9)))
            {
                writer.WriteOctetString("1.2.3"u8, Choice(1));
                writer.WriteOctetString("cn"u8, Choice(2));
                writer.WriteOctetString("x"u8, Choice(3));
                writer.WriteBoolean(true, Choice(4));
            }
        }

        using (writer.PushSequence())
            writer.WriteOctetString("cn"u8);
    });

    private static Asn1Tag Choice(int number) => new(TagClass.ContextSpecific, number);

    private static byte[] Message(int tag, Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence(new Asn1Tag(TagClass.Application, tag)))
                write(writer);
        }

        return writer.Encode();
    }

    private static byte[] Length(int length) => [0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length];
}
