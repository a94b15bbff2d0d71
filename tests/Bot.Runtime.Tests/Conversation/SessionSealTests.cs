using System.Text;
using Bot.Runtime.Conversation;
using CsCheck;

namespace Bot.Runtime.Tests.Conversation;

public sealed class SessionSealTests
{
    private readonly SessionSeal _seal = new("the ciphertext"u8.ToArray());

    [Fact]
    public void What_was_sealed_is_opened_by_another_instance_of_the_function() =>
        Assert.Equal("slots", Encoding.UTF8.GetString(new SessionSeal("the ciphertext"u8.ToArray()).Open(_seal.Close("slots"u8, "call 1", "Paused"), "call 1", "Paused")!));

    [Fact]
    public void What_was_sealed_cannot_be_read() =>
        Assert.DoesNotContain("1990-01-15", Encoding.Latin1.GetString(Convert.FromBase64String(_seal.Close("1990-01-15"u8, "call 1", "Paused"))), StringComparison.Ordinal);

    [Fact]
    public void The_same_content_is_sealed_differently_each_time() => Assert.NotEqual(_seal.Close("slots"u8, "call 1", "Paused"), _seal.Close("slots"u8, "call 1", "Paused"));

    [Fact]
    public void Another_call_cannot_use_it() => Assert.Null(_seal.Open(_seal.Close("slots"u8, "call 1", "Paused"), "call 2", "Paused"));

    [Fact]
    public void Another_attribute_cannot_use_it() => Assert.Null(_seal.Open(_seal.Close("slots"u8, "call 1", "Waiting"), "call 1", "Paused"));

    [Fact]
    public void A_purpose_is_told_from_the_session_that_follows_it() => Assert.Null(_seal.Open(_seal.Close("slots"u8, "call 1", "Paused"), "1", "Pausedcall "));

    [Fact]
    public void Another_key_cannot_open_it() => Assert.Null(new SessionSeal("another"u8.ToArray()).Open(_seal.Close("slots"u8, "call 1", "Paused"), "call 1", "Paused"));

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64!")]
    public void What_is_no_seal_is_not_opened(string text) => Assert.Null(_seal.Open(text, "call 1", "Paused"));

    [Fact]
    public void A_changed_bit_anywhere_spoils_it()
    {
        var bytes = Convert.FromBase64String(_seal.Close("slots"u8, "call 1", "Paused"));
        Gen.Int[0, (bytes.Length * 8) - 1].Sample(bit =>
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(_seal.Open(Convert.ToBase64String(changed), "call 1", "Paused"));
        });
    }
}
