using System.Diagnostics.CodeAnalysis;
using Bot.Runtime.Conversation;
using CsCheck;

namespace Bot.Runtime.Tests.Conversation;

public sealed class SessionKeyTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 22, 18, 0, 0, TimeSpan.FromHours(10));

    [Fact]
    public void Every_value_comes_back_as_it_went_in()
    {
        ComesBack(Gen.Bool, SessionKey.Flag("key"));
        ComesBack(Gen.Int, SessionKey.SmallNumber("key"));
        ComesBack(Gen.Int.Select(number => number & int.MaxValue), SessionKey.Counter("key"));
        ComesBack(Gen.Long, SessionKey.WholeNumber("key"));
        ComesBack(Gen.Decimal, SessionKey.Number("key"));
        ComesBack(Gen.DateOnly, SessionKey.Date("key"));
        ComesBack(Gen.TimeOnly, SessionKey.Time("key"));
        ComesBack(Gen.TimeSpan, SessionKey.Duration("key"));
        ComesBack(Gen.DateTimeOffset, SessionKey.Moment("key"));
        ComesBack(Gen.String[1, 50], SessionKey.Text("key"));
        ComesBack(Gen.Enum<Size>(), SessionKey.Of<Size>("key", ReadSize, size => size.ToString()));
    }

    [Fact]
    public void Values_are_written_the_same_everywhere()
    {
        Assert.Equal("true", Written(SessionKey.Flag("key"), true));
        Assert.Equal("-15.245", Written(SessionKey.Number("key"), -15.245m));
        Assert.Equal("2026-11-22", Written(SessionKey.Date("key"), new DateOnly(2026, 11, 22)));
        Assert.Equal("07:30:00", Written(SessionKey.Time("key"), new TimeOnly(7, 30)));
        Assert.Equal("PT10M", Written(SessionKey.Duration("key"), TimeSpan.FromMinutes(10)));
        Assert.Equal("2026-11-22T18:00:00.0000000+10:00", Written(SessionKey.Moment("key"), Moment));
    }

    [Fact]
    public void What_is_not_set_or_is_no_such_value_is_the_keys_default_and_can_be_told_from_a_value()
    {
        var session = new Session("session", new() { ["key"] = "garbage" });

        Unread(session, SessionKey.Flag("key", whenUnset: true), true);
        Unread(session, SessionKey.SmallNumber("key", 7), 7);
        Unread(session, SessionKey.WholeNumber("key", 7), 7);
        Unread(session, SessionKey.Number("key", 0.5m), 0.5m);
        Unread(session, SessionKey.Date("key", DateOnly.MaxValue), DateOnly.MaxValue);
        Unread(session, SessionKey.Time("key", new(12, 0)), new(12, 0));
        Unread(session, SessionKey.Duration("key", TimeSpan.FromDays(1)), TimeSpan.FromDays(1));
        Unread(session, SessionKey.Moment("key", Moment), Moment);
        Unread(session, SessionKey.Of<Size>("key", ReadSize, size => size.ToString(), Size.Large), Size.Large);
        Unread(session, SessionKey.Of("key", SlotFormats.Confirmation, ConfirmationAnswer.Maybe), ConfirmationAnswer.Maybe);
        Assert.Null(new Session("session", null).Get(SessionKey.Text("key")));
    }

    [Fact]
    public void The_keys_that_are_taken_are_known_and_no_two_are_the_same()
    {
        Assert.Equal(
            ["CallerNumber", "ContactId", "TransferReason", "Paused", "Waiting", "Choices", "LastWords", "Tries", "x-amz-lex:connect-originating-request-id"],
            WellKnownAttributes.Names);
        Assert.Distinct(WellKnownAttributes.Names);
    }

    private static void ComesBack<T>(Gen<T> values, SessionKey<T> key) => values.Sample(value =>
    {
        var session = new Session("session", null);
        session.Set(key, value);
        Assert.True(session.TryGet(key, out var read));
        Assert.Equal(value, read);
    });

    private static string Written<T>(SessionKey<T> key, T value)
    {
        var session = new Session("session", null);
        session.Set(key, value);
        return session.Attributes["key"];
    }

    private static void Unread<T>(Session session, SessionKey<T> key, T expected)
    {
        Assert.False(session.TryGet(key, out _));
        Assert.Equal(expected, session.Get(key));
        Assert.Equal(expected, new Session("session", null).Get(key));
    }

    private static bool ReadSize(string text, [MaybeNullWhen(false)] out Size size)
    {
        size = text == "Small" ? Size.Small : Size.Large;
        return text is "Small" or "Large";
    }

    private enum Size
    {
        Small = 1,
        Large,
    }
}
