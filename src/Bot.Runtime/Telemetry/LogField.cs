namespace Bot.Runtime.Telemetry;

/// <summary>A named value in a log line. Only text, numbers and booleans: nothing is formatted that was not meant to be read.</summary>
public readonly struct LogField
{
    private LogField(string name, string? text, long number, Kind kind)
    {
        Name = name;
        Text = text;
        Number = number;
        Type = kind;
    }

    internal enum Kind
    {
        Text,
        Number,
        Boolean,
    }

    internal string Name { get; }

    internal string? Text { get; }

    internal long Number { get; }

    internal Kind Type { get; }

    /// <summary>Text.</summary>
    /// <param name="field">The name and the value; a null value is left out of the line.</param>
    public static implicit operator LogField((string Name, string? Value) field) => new(field.Name, field.Value, 0, Kind.Text);

    /// <summary>A whole number.</summary>
    /// <param name="field">The name and the value.</param>
    public static implicit operator LogField((string Name, long Value) field) => new(field.Name, null, field.Value, Kind.Number);

    /// <summary>A whole number.</summary>
    /// <param name="field">The name and the value.</param>
    public static implicit operator LogField((string Name, int Value) field) => new(field.Name, null, field.Value, Kind.Number);

    /// <summary>Yes or no.</summary>
    /// <param name="field">The name and the value.</param>
    public static implicit operator LogField((string Name, bool Value) field) => new(field.Name, null, field.Value ? 1 : 0, Kind.Boolean);
}
