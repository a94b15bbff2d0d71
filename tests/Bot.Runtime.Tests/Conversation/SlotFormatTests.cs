using System.Collections.Immutable;
using System.Globalization;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Tests.Calls;
using CsCheck;

namespace Bot.Runtime.Tests.Conversation;

public sealed class SlotFormatTests
{
    [Theory]
    [InlineData("2026-11-22", "2026-11-22")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-02-29", null)]
    [InlineData("2026-W47", null)]
    [InlineData("2026-11", null)]
    [InlineData("22/11/2026", null)]
    public void A_date_is_a_calendar_day(string text, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, CultureInfo.InvariantCulture), Read(SlotReference.Value("Slot", SlotFormats.Date), text));

    [Theory]
    [InlineData("07:30", "07:30")]
    [InlineData("23:59:59", "23:59:59")]
    [InlineData("24:00", null)]
    [InlineData("7:30", null)]
    [InlineData("MO", null)]
    [InlineData("07:30 PM", null)]
    public void A_time_is_on_the_clock_of_24_hours(string text, string? expected) =>
        Assert.Equal(expected is null ? null : TimeOnly.Parse(expected, CultureInfo.InvariantCulture), Read(SlotReference.Value("Slot", SlotFormats.Time), text));

    [Theory]
    [InlineData("-15.245", "-15.245")]
    [InlineData("0.42", "0.42")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336", null)]
    [InlineData("1,000", null)]
    [InlineData("1e3", null)]
    [InlineData("½", null)]
    [InlineData("ten", null)]
    public void A_number_is_decimal(string text, string? expected) =>
        Assert.Equal(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), Read(SlotReference.Value("Slot", SlotFormats.Number), text));

    [Theory]
    [InlineData("-15", -15L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("15.5", null)]
    [InlineData("15.0", null)]
    public void A_whole_number_has_no_fraction(string text, long? expected) =>
        Assert.Equal(expected, Read(SlotReference.Value("Slot", SlotFormats.WholeNumber), text));

    [Theory]
    [InlineData("PT10M", 600)]
    [InlineData("P8W", 8 * 7 * 86_400)]
    [InlineData("PT5H10M", 18_600)]
    [InlineData("P2YT3H10M", (730 * 86_400) + 11_400)]
    [InlineData("P1M", 30 * 86_400)]
    [InlineData("P2147483647W", null)]
    [InlineData("P-1W", null)]
    [InlineData("P", null)]
    [InlineData("ten minutes", null)]
    public void A_duration_is_ISO_8601_with_the_weeks_that_Lex_writes(string text, int? seconds) =>
        Assert.Equal(seconds is { } length ? TimeSpan.FromSeconds(length) : null, Read(SlotReference.Value("Slot", SlotFormats.Duration), text));

    [Theory]
    [InlineData("Yes", ConfirmationAnswer.Yes)]
    [InlineData("no", ConfirmationAnswer.No)]
    [InlineData("MAYBE", ConfirmationAnswer.Maybe)]
    [InlineData("Don't know", ConfirmationAnswer.DontKnow)]
    [InlineData("Yeah", null)]
    [InlineData("1", null)]
    public void A_confirmation_is_one_of_four(string text, ConfirmationAnswer? expected) =>
        Assert.Equal(expected, Read(SlotReference.Value("Slot", SlotFormats.Confirmation), text));

    [Fact]
    public void What_a_handler_fills_in_it_reads_again()
    {
        var toMinute = Gen.TimeOnly.Select(time => new TimeOnly(time.Hour, time.Minute));
        ComesBack(Gen.DateOnly, SlotFormats.Date);
        ComesBack(toMinute, SlotFormats.Time);
        ComesBack(Gen.Decimal, SlotFormats.Number);
        ComesBack(Gen.Long, SlotFormats.WholeNumber);
        ComesBack(Gen.TimeSpan, SlotFormats.Duration);
        ComesBack(Gen.Enum<ConfirmationAnswer>(), SlotFormats.Confirmation);
        Gen.String[1, 40].Array[1, 5].Sample(texts =>
        {
            var slot = SlotReference.Values("Slot", SlotFormats.Text);
            var values = new SlotValues(null);
            values.Set(slot, [.. texts]);
            Assert.Equal(texts, values.Get(slot));
        });
    }

    [Fact]
    public void No_text_whatever_makes_a_format_throw()
    {
        Gen.String.Sample(text =>
        {
            var slots = With(Heard.Scalar(text));
            slots.Get(SlotReference.Value("Slot", SlotFormats.Date));
            slots.Get(SlotReference.Value("Slot", SlotFormats.Time));
            slots.Get(SlotReference.Value("Slot", SlotFormats.Number));
            slots.Get(SlotReference.Value("Slot", SlotFormats.WholeNumber));
            slots.Get(SlotReference.Value("Slot", SlotFormats.Duration));
            slots.Get(SlotReference.Value("Slot", SlotFormats.Confirmation));
            Assert.Equal(text.Length == 0 ? null : text, slots.Get(SlotReference.Text("Slot")));
        });
    }

    [Fact]
    public void A_filled_slot_is_as_Lex_would_have_filled_it()
    {
        var values = new SlotValues(null);
        values.Set(SlotReference.Value("Slot", SlotFormats.Date), new DateOnly(1980, 5, 1), original: "01051980");

        var slot = values.ToLex()["Slot"]!;

        Assert.Equal(SlotShape.Scalar, slot.Shape);
        Assert.Equal(("01051980", "1980-05-01"), (slot.Value!.OriginalValue, slot.Value.InterpretedValue));
        Assert.Equal(["1980-05-01"], slot.Value.ResolvedValues!);
        values.Set(SlotReference.Value("Slot", SlotFormats.Date), null);
        Assert.Null(values.ToLex()["Slot"]);
    }

    private static T Read<T>(SlotReference<T> slot, string text) => With(Heard.Scalar(text)).Get(slot);

    private static SlotValues With(LexV2Slot slot) => new(new() { ["Slot"] = slot });

    private static void ComesBack<T>(Gen<T> values, SlotFormat<T> format)
        where T : struct => values.Sample(value =>
        {
            var one = SlotReference.Value("One", format);
            var many = SlotReference.Values("Many", format);
            var slots = new SlotValues(null);
            slots.Set(one, value);
            slots.Set(many, ImmutableArray.Create(value, value));
            Assert.Equal(value, slots.Get(one));
            Assert.Equal([value, value], slots.Get(many));
        });
}
