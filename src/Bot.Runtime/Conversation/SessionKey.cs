using System.Globalization;

namespace Bot.Runtime.Conversation;

/// <summary>Makes typed session attributes. Values are written the same in every language, so that a contact flow can compare them.</summary>
public static class SessionKey
{
    /// <summary>An attribute that holds text.</summary>
    /// <param name="name">Its key.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<string> Text(string name) => new(name, SlotFormats.ReadText, text => text);

    /// <summary>An attribute that counts; text that is not a number counts as none.</summary>
    /// <param name="name">Its key.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<int> Counter(string name) => new(
        name,
        (text, out number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number),
        number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>"true" or "false".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<bool> Flag(string name, bool whenUnset = false) => new(name, bool.TryParse, flag => flag ? "true" : "false", whenUnset);

    /// <summary>A whole number of up to 32 bits, "-15".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<int> SmallNumber(string name, int whenUnset = 0) => new(
        name,
        (text, out number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number),
        number => number.ToString(CultureInfo.InvariantCulture),
        whenUnset);

    /// <summary>A whole number of up to 64 bits, "-15".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<long> WholeNumber(string name, long whenUnset = 0) => Of(name, SlotFormats.WholeNumber, whenUnset);

    /// <summary>A number, "-15.245".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<decimal> Number(string name, decimal whenUnset = 0) => Of(name, SlotFormats.Number, whenUnset);

    /// <summary>A day, "2026-11-22".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<DateOnly> Date(string name, DateOnly whenUnset = default) => Of(name, SlotFormats.Date, whenUnset);

    /// <summary>A time of day to the hundred nanoseconds, "07:30:00".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<TimeOnly> Time(string name, TimeOnly whenUnset = default) => new(
        name,
        (text, out time) => TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time),
        time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        whenUnset);

    /// <summary>A length of time in ISO 8601, "PT10M".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<TimeSpan> Duration(string name, TimeSpan whenUnset = default) => Of(name, SlotFormats.Duration, whenUnset);

    /// <summary>A moment in ISO 8601, "2026-11-22T18:00:00.0000000+00:00".</summary>
    /// <param name="name">Its key.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<DateTimeOffset> Moment(string name, DateTimeOffset whenUnset = default) => new(
        name,
        (text, out moment) => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment),
        moment => moment.ToString("O", CultureInfo.InvariantCulture),
        whenUnset);

    /// <summary>A value in a format of its own, such as the one that is generated for a slot type of a few values.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its key.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<T> Of<T>(string name, SlotFormat<T> format, T? whenUnset = default)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(format);
        return new(name, format.TryRead, format.Write, whenUnset);
    }

    /// <summary>A value that is read and written by delegates: an enum by its names.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its key.</param>
    /// <param name="read">Reads it; false for text that is no such value.</param>
    /// <param name="write">Writes it; an empty text removes the attribute.</param>
    /// <param name="whenUnset">What it is while nobody has set it.</param>
    /// <returns>The attribute.</returns>
    public static SessionKey<T> Of<T>(string name, SlotReader<T> read, Func<T, string> write, T? whenUnset = default) => new(name, read, write, whenUnset);
}
