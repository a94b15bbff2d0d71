using ActiveDirectory.Ldap;
using ActiveDirectory.Ldap.Wire;
using ActiveDirectory.Tests.Scripted;
using CsCheck;

namespace ActiveDirectory.Tests.Ldap;

public sealed class DecodingTests
{
    private static readonly LdapLimits Few = new() { MaxAttributes = 3, MaxValues = 2, MaxControls = 1 };

    private static readonly byte[][] Samples =
    [
        Answers.Bound(1, LdapResultCode.InvalidCredentials, "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e, v1db1"),
        Answers.Entry(2, "CN=a,DC=b", ("cn", [1, 2, 3]), ("sn", [])),
        Answers.Reference(3, "ldap://elsewhere/DC=c"),
        Answers.Done(4, LdapResultCode.NoSuchObject, "words", "DC=b"),
        Answers.Modified(5),
        Answers.Notice(LdapResultCode.Unavailable, "going down"),
        [0x30, 0x84, 0, 0, 0, 0x10, 2, 1, 6, 0x65, 0x84, 0, 0, 0, 7, 0x0A, 1, 0, 4, 0, 4, 0],
    ];

    [Fact]
    public void Arbitrary_octets_are_a_message_or_an_LdapException() =>
        Gen.Byte.Array[0, 200].Sample(octets => MessageOrLdapException(octets), iter: 20_000);

    [Fact]
    public void Messages_with_octets_changed_are_a_message_or_an_LdapException() =>
        Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Select(Gen.Int[0, 1000], Gen.Byte).Array[1, 6])
            .Sample(
                (sample, changes) =>
                {
                    var octets = (byte[])Samples[sample].Clone();
                    foreach (var (at, value) in changes)
                        octets[at % octets.Length] = value;
                    MessageOrLdapException(octets);
                },
                iter: 50_000);

    [Fact]
    public void Messages_cut_short_or_with_octets_behind_are_an_LdapException()
    {
        foreach (var sample in Samples)
        {
            for (var length = 0; length < sample.Length; length++)
                Assert.Throws<LdapException>(() => LdapMessageReader.Read(sample.AsMemory(0, length), LdapLimits.Default));
            Assert.Throws<LdapException>(() => LdapMessageReader.Read((byte[])[.. sample, 0], LdapLimits.Default));
        }
    }

    [Fact]
    public void Lengths_in_Active_Directorys_long_form_are_read()
    {
        var message = LdapMessageReader.Read(Samples[^1].AsMemory(), LdapLimits.Default);

        Assert.Equal(6, message.Id);
        Assert.Equal(LdapMessageKind.SearchResultDone, message.Kind);
        Assert.Equal(LdapResultCode.Success, message.Result?.Code);
    }

    [Fact]
    public void A_result_gives_its_code_name_and_words()
    {
        var result = LdapMessageReader.Read(Samples[3], LdapLimits.Default).Result;

        Assert.NotNull(result);
        Assert.Equal((LdapResultCode.NoSuchObject, "DC=b", "words"), (result.Code, result.MatchedDn, result.ServerMessage));
    }

    [Theory]
    [InlineData("3080020101" + "610702010004000400" + "0000", "indefinite")]
    [InlineData("300C020101" + "6507" + "0A0180" + "04000400", "between 0 and 2147483647")]
    [InlineData("300C0201FF" + "6507" + "0A0100" + "04000400", "between 0 and 2147483647")]
    [InlineData("300C020101" + "6307" + "0A0100" + "04000400", "none that a server may send")]
    [InlineData("300C040101" + "6507" + "0A0100" + "04000400", "belongs")]
    [InlineData("300E020101" + "6509" + "0A0100" + "2402040004" + "00", "belongs")]
    public void What_LDAP_forbids_is_named(string hex, string reason)
    {
        var e = Assert.Throws<LdapException>(() => LdapMessageReader.Read(Convert.FromHexString(hex), LdapLimits.Default));

        Assert.Equal(LdapFailure.Malformed, e.Failure);
        Assert.Contains("not an LDAP message", e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_the_limits_allow_is_refused_by_name()
    {
        var attributes = Answers.Entry(1, "x", ("a", []), ("b", []), ("c", []), ("d", []));
        var values = Convert.FromHexString("3017020101" + "6412" + "0400" + "300E" + "300C" + "040161" + "3107" + "0400" + "0400" + "040100");
        var controls = Convert.FromHexString("3018020101" + "6507" + "0A0100" + "04000400" + "A00A" + "3003040131" + "3003040132");

        var tooManyAttributes = Assert.Throws<LdapException>(() => LdapMessageReader.Read(attributes, Few));
        var tooManyValues = Assert.Throws<LdapException>(() => LdapMessageReader.Read(values, Few));
        var tooManyControls = Assert.Throws<LdapException>(() => LdapMessageReader.Read(controls, Few));

        Assert.Equal(LdapFailure.LimitExceeded, tooManyAttributes.Failure);
        Assert.Contains("more than 3 attributes in an entry", tooManyAttributes.Message, StringComparison.Ordinal);
        Assert.Contains("more than 2 values in an attribute", tooManyValues.Message, StringComparison.Ordinal);
        Assert.Contains("more than 1 controls in a message", tooManyControls.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_that_comes_twice_is_refused()
    {
        var e = Assert.Throws<LdapException>(() => LdapMessageReader.Read(Answers.Entry(1, "x", ("cn", []), ("CN", [])), LdapLimits.Default));

        Assert.Contains("'CN' comes twice", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_servers_words_are_one_short_line()
    {
        var message = LdapMessageReader.Read(Answers.Done(1, LdapResultCode.Other, "a\r\nb\u001b[31m" + new string('x', 2000) + "\0"), LdapLimits.Default);

        Assert.StartsWith("a  b [31mxxx", message.Result!.ServerMessage, StringComparison.Ordinal);
        Assert.Equal(500, message.Result.ServerMessage.Length);
    }

    [Fact]
    public async Task A_promised_length_alone_takes_no_memory()
    {
        // 4 MiB less a little are promised, and ten octets come.
        byte[] start = [0x30, 0x84, 0x00, 0x3F, 0xFF, 0xF0, 1, 2, 3, 4];
        using var stream = new MemoryStream(start);
        var reader = new LdapFrameReader(stream, LdapLimits.Default.MaxMessageBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();

        // A memory stream answers at once, so that all of it runs on this thread.
        var e = await Assert.ThrowsAsync<LdapException>(() => reader.ReadAsync(CancellationToken.None).AsTask());

        Assert.Equal(LdapFailure.ConnectionLost, e.Failure);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 * 1024);
    }

    [Theory]
    [InlineData("308400400001", LdapFailure.LimitExceeded, "announced a message of 4194305 bytes")]
    [InlineData("3084FFFFFFFF", LdapFailure.LimitExceeded, "announced a message of 4294967295 bytes")]
    [InlineData("30850000000001", LdapFailure.Malformed, "0x85")]
    [InlineData("3080", LdapFailure.Malformed, "0x80")]
    [InlineData("485454502F312E31", LdapFailure.Malformed, "0x48 instead of 0x30")]
    [InlineData("", LdapFailure.ConnectionLost, "without an answer")]
    [InlineData("30", LdapFailure.ConnectionLost, "after 1 bytes")]
    [InlineData("30051234", LdapFailure.ConnectionLost, "after 4 bytes")]
    public async Task A_stream_that_is_no_message_is_named(string hex, LdapFailure failure, string words)
    {
        using var stream = new MemoryStream(Convert.FromHexString(hex));
        var reader = new LdapFrameReader(stream, LdapLimits.Default.MaxMessageBytes);

        var e = await Assert.ThrowsAsync<LdapException>(() => reader.ReadAsync(CancellationToken.None).AsTask());

        Assert.Equal(failure, e.Failure);
        Assert.Contains(words, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arbitrary_streams_give_whole_messages_or_an_LdapException() =>
        Gen.Byte.Array[0, 100].Sample(octets =>
        {
            using var stream = new MemoryStream([0x30, .. octets]);
            var reader = new LdapFrameReader(stream, 64);
            try
            {
                while (true)
                {
                    var frame = reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
                    Assert.InRange(frame.Length, 2, 64);
                    MessageOrLdapException(frame);
                }
            }
            catch (LdapException e)
            {
                Assert.NotEqual(LdapFailure.Refused, e.Failure);
            }
        });

    private static void MessageOrLdapException(ReadOnlyMemory<byte> octets)
    {
        try
        {
            Assert.NotNull(LdapMessageReader.Read(octets, Few));
        }
        catch (LdapException e)
        {
            Assert.True(e.Failure is LdapFailure.Malformed or LdapFailure.LimitExceeded, e.Message);
        }
    }
}
