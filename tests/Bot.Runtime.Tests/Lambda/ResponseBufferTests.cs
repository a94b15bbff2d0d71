using System.Buffers;
using System.Text;
using Bot.Runtime.Lambda;
using CsCheck;

namespace Bot.Runtime.Tests.Lambda;

public sealed class ResponseBufferTests
{
    [Fact]
    public void What_is_written_in_any_pieces_leaves_whole_behind_its_head() =>
        Gen.Byte.Array[0, 5000].Array[0, 8].Sample(pieces =>
        {
            var buffer = new ResponseBuffer();
            foreach (var piece in pieces) buffer.Write(piece);
            var body = pieces.SelectMany(p => p).ToArray();
            var head = Encoding.ASCII.GetBytes("POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nHost: h:1\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");

            return buffer.AsPost("h:1", "invocation/a/response", null).Span.SequenceEqual([.. head, .. body]);
        });

    [Fact]
    public void What_was_cleared_is_gone()
    {
        var buffer = new ResponseBuffer();
        buffer.Write(new byte[ResponseBuffer.MaxBytes + 1]);
        Assert.True(buffer.IsTooLarge);
        buffer.Clear();
        Assert.False(buffer.IsTooLarge);
        Assert.Equal(0, buffer.Length);
    }

    [Fact]
    public void A_large_request_for_room_is_no_large_answer()
    {
        var buffer = new ResponseBuffer();
        Assert.True(buffer.GetSpan(ResponseBuffer.MaxBytes * 2).Length >= ResponseBuffer.MaxBytes * 2);
        buffer.Advance(5);
        Assert.False(buffer.IsTooLarge);
        Assert.Equal(5, buffer.Length);
    }

    [Fact]
    public void More_than_was_asked_for_cannot_be_written()
    {
        var buffer = new ResponseBuffer();
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(buffer.GetMemory().Length + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Advance(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.GetSpan(-1));
    }
}
