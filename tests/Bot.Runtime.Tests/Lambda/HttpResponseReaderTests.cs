using System.Text;
using Bot.Runtime.Lambda;
using CsCheck;

namespace Bot.Runtime.Tests.Lambda;

public sealed class HttpResponseReaderTests
{
    private static readonly Gen<byte[]> Body = Gen.Byte.Array[0, 3000];

    // A response as the Runtime API may frame it, and the body that it carries.
    private static readonly Gen<(byte[] Wire, byte[] Body)> ValidResponse = Response(framings: 3);

    // The same without those that end with the connection: any part of one of them is another.
    private static readonly Gen<(byte[] Wire, byte[] Body)> DelimitedResponse = Response(framings: 2);

    // Bytes that look enough like HTTP to get past the first checks.
    private static readonly Gen<byte[]> HttpLike =
        Gen.OneOf(
            OneOf("HTTP/1.1 200 OK\r\n", "HTTP/1.0 100\r\n", "\r\n", "\r\n\r\n", "Content-Length: 5\r\n", "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: chunked\r\n", "Connection: close, x\r\n", "5\r\nhello\r\n", "0\r\n\r\n", "ffffffffffffffff\r\n", "-1\r\n", ":", " ", "Lambda-Runtime-Trace-Id: \r\n")
                .Select(Encoding.ASCII.GetBytes),
            Gen.Byte.Array[0, 20]).Array[0, 15].Select(parts => "HTTP/1.1 200 OK\r\n"u8.ToArray().Concat(parts.SelectMany(p => p)).ToArray());

    // A valid response with one byte changed.
    private static readonly Gen<byte[]> Damaged =
        Gen.Select(ValidResponse, Gen.Double[0, 1], Gen.Byte).Select((response, share, value) =>
        {
            byte[] damaged = [.. response.Wire];
            damaged[(int)((damaged.Length - 1) * share)] = value;
            return damaged;
        });

    [Fact]
    public void A_valid_response_reads_the_same_however_it_is_cut() =>
        Gen.Select(ValidResponse, Gen.Int[1, 700].Array[1, 10]).Sample((response, cuts) =>
        {
            var whole = Read(response.Wire, [int.MaxValue]);
            var cut = Read(response.Wire, cuts);

            return whole.Whole && whole == cut && cut.Body == Convert.ToHexString(response.Body);
        });

    [Fact]
    public void A_valid_response_reads_the_same_byte_by_byte() =>
        ValidResponse.Sample(response => Read(response.Wire, [1]) == Read(response.Wire, [int.MaxValue]), iter: 50);

    [Fact]
    public void A_valid_response_that_is_cut_short_is_never_whole() =>
        Gen.Select(DelimitedResponse, Gen.Double[0, 1]).Sample((response, share) =>
        {
            var part = response.Wire[..(int)(response.Wire.Length * share)];
            return part.Length == response.Wire.Length || !Read(part, [int.MaxValue]).Whole;
        });

    [Fact]
    public void Arbitrary_bytes_give_a_response_or_a_runtime_api_exception_however_they_are_cut() =>
        Gen.Select(Gen.OneOf(Gen.Byte.Array, HttpLike, Damaged), Gen.Int[1, 50].Array[1, 5], Gen.Bool).Sample((bytes, cuts, bodyMatters) =>
        {
            var whole = Outcome(bytes, [int.MaxValue], bodyMatters);
            var cut = Outcome(bytes, cuts, bodyMatters);

            // What is wrong may be noticed earlier in small pieces, but wrong is wrong and right is right.
            return whole is null == cut is null && (whole is null || whole == cut);
        }, iter: 20_000);

    [Fact]
    public void A_reader_reads_the_next_response_after_any_failure() =>
        Gen.Select(Damaged, DelimitedResponse).Sample((bytes, response) =>
        {
            var reader = new HttpResponseReader();
            try
            {
                Feed(reader, bytes, [7], bodyMatters: true);
            }
            catch (RuntimeApiException)
            {
                // Which is what the next response must not suffer from.
            }

            return Feed(reader, response.Wire, [11], bodyMatters: true) && reader.Body.Span.SequenceEqual(response.Body);
        });

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", "The response has two Content-Lengths, 5 and 6.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\n", "The response's Content-Length is not a number of bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\n", "The response's Content-Length is not a number of bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length:\r\n\r\n", "The response's Content-Length is not a number of bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", "The response's Content-Length is not a number of bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "The response has both Content-Length and Transfer-Encoding, so its end is not known (RFC 9112 section 6.3).")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "The response has a Transfer-Encoding other than 'chunked', which this runtime did not ask for.")]
    [InlineData("HTTP/1.1 200 OK\r\n folded: line\r\n\r\n", "The response has a header line that is not 'name: value' (RFC 9112 section 5).")]
    [InlineData("HTTP/1.1 200 OK\r\nX: a\nY: b\r\n\r\n", "The response has a header line that is not 'name: value' (RFC 9112 section 5).")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "The response's chunked body has a chunk size that is not a hexadecimal number.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n", "The response's chunked body has a chunk that is longer than its size says.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n700000\r\n", "The response's body is larger than 6356992 bytes, which is more than Lambda lets an event have.")]
    public void A_response_that_breaks_the_rules_is_refused_with_a_reason(string wire, string reason)
    {
        var e = Assert.Throws<RuntimeApiException>(() => Feed(new HttpResponseReader(), Encoding.ASCII.GetBytes(wire), [int.MaxValue], bodyMatters: true));
        Assert.Equal(reason, e.Message);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", 'x', "The response's chunked body has a line or trailer past the limit of 1024 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", 'x', "The response's chunked body has a line or trailer past the limit of 8192 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\n", 'x', "The response's head is longer than 65536 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", 'x', "The response's body is larger than 6356992 bytes, which is more than Lambda lets an event have.")]
    public void Nothing_is_read_without_a_limit(string start, char then, string reason)
    {
        var endless = Encoding.ASCII.GetBytes(start + new string(then, 8_000_000));
        var e = Assert.Throws<RuntimeApiException>(() => Feed(new HttpResponseReader(), endless, [4096], bodyMatters: true));
        Assert.Equal(reason, e.Message);
    }

    [Fact]
    public void Interim_responses_without_end_are_cut_off()
    {
        var endless = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 9)));
        var e = Assert.Throws<RuntimeApiException>(() => Feed(new HttpResponseReader(), endless, [100], bodyMatters: true));
        Assert.Equal("More than 8 interim responses (status 1xx) came before the response.", e.Message);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: foo , Close\r\n\r\n", false)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", false)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: Keep-Alive\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nmore", false)]
    [InlineData("HTTP/1.1 202 Accepted\r\n\r\n", false)]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", true)]
    public void A_connection_is_kept_only_if_its_next_byte_starts_a_response(string wire, bool keepAlive)
    {
        var reader = new HttpResponseReader();
        Assert.True(Feed(reader, Encoding.ASCII.GetBytes(wire), [int.MaxValue], bodyMatters: true));
        Assert.Equal(keepAlive, reader.KeepAlive);
    }

    private static Gen<(byte[] Wire, byte[] Body)> Response(int framings) =>
        from body in Body
        from chunk in Gen.Int[1, 500]
        from framing in Gen.Int[0, framings - 1]
        from interim in Gen.Int[0, 8]
        from status in OneOf("200 OK", "202 Accepted", "403", "599 Nobody knows")
        select (Wire(body, framing, chunk, interim, status), body);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static byte[] Wire(byte[] body, int framing, int chunk, int interim, string status)
    {
        using var wire = new MemoryStream();
        for (var i = 0; i < interim; i++) wire.Write("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"u8);
        wire.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 {(framing == 2 ? "200" : status)}\r\nLambda-Runtime-Aws-Request-Id: \t id-1 \r\nLambda-Runtime-Trace-Id: Root=1\r\nX-Empty:\r\n"));
        switch (framing)
        {
            case 0:
                wire.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
                wire.Write(body);
                break;
            case 1:
                wire.Write("Transfer-Encoding: Chunked\r\n\r\n"u8);
                foreach (var piece in body.Chunk(chunk))
                {
                    wire.Write(Encoding.ASCII.GetBytes($"{piece.Length:X}{(chunk % 2 == 0 ? " ;x=\"y\"" : "")}\r\n"));
                    wire.Write(piece);
                    wire.Write("\r\n"u8);
                }

                wire.Write(chunk % 3 == 0 ? "0\r\nX-Trailer: t\r\n\r\n"u8 : "000\r\n\r\n"u8);
                break;
            default:
                wire.Write("Connection: close\r\n\r\n"u8);
                wire.Write(body);
                break;
        }

        return wire.ToArray();
    }

    private static ReadResponse? Outcome(byte[] bytes, int[] cuts, bool bodyMatters)
    {
        try
        {
            return Read(bytes, cuts, bodyMatters);
        }
        catch (RuntimeApiException)
        {
            return null;
        }
    }

    // A stream that ends inside a response is not whole; one that ends a response of unknown length is.
    private static ReadResponse Read(byte[] bytes, int[] cuts, bool bodyMatters = true)
    {
        var reader = new HttpResponseReader();
        try
        {
            if (!Feed(reader, bytes, cuts, bodyMatters)) reader.End();
        }
        catch (RuntimeApiException e) when (e.Message.StartsWith("The connection was closed", StringComparison.Ordinal))
        {
            return new ReadResponse(false, 0, "", "", "");
        }

        return new ReadResponse(true, reader.Status, Convert.ToHexString(reader.Body.Span), Encoding.Latin1.GetString(reader.RequestId), Encoding.Latin1.GetString(reader.TraceId));
    }

    private static bool Feed(HttpResponseReader reader, ReadOnlySpan<byte> bytes, int[] cuts, bool bodyMatters)
    {
        reader.Begin(bodyMatters);
        for (var i = 0; !bytes.IsEmpty; i++)
        {
            var space = reader.Space;
            var n = Math.Min(Math.Min(space.Length, cuts[i % cuts.Length]), bytes.Length);
            bytes[..n].CopyTo(space);
            bytes = bytes[n..];
            if (reader.Advance(n)) return true;
        }

        return false;
    }

    private sealed record ReadResponse(bool Whole, int Status, string Body, string RequestId, string TraceId);
}
