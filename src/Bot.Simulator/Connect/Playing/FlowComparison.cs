using System.Globalization;
using Bot.Simulator.Connect.Language;

namespace Bot.Simulator.Connect.Playing;

/// <summary>The operators of conditions. A value that is not there meets none of them, and a comparison of what is no number does not hold.</summary>
internal static class FlowComparison
{
    // The page on DistributeByPercentage calls the Number operators Numeric ones.
    private const string OtherSpelling = "Numeric";

    public static bool Knows(string name) => Operators.All.Contains(Spelled(name));

    public static bool Holds(string? value, string name, string? operand) => value is not null && operand is not null && Spelled(name) switch
    {
        Operators.EqualTo => value == operand,
        "TextStartsWith" => value.StartsWith(operand, StringComparison.Ordinal),
        "TextEndsWith" => value.EndsWith(operand, StringComparison.Ordinal),
        "TextContains" => value.Contains(operand, StringComparison.Ordinal),
        "NumberGreaterThan" => Order(value, operand) > 0,
        "NumberGreaterOrEqualTo" => Order(value, operand) >= 0,
        "NumberLessThan" => Order(value, operand) < 0,
        "NumberLessOrEqualTo" => Order(value, operand) <= 0,
        _ => false,
    };

    private static string Spelled(string name) => name.StartsWith(OtherSpelling, StringComparison.Ordinal) ? $"Number{name[OtherSpelling.Length..]}" : name;

    private static int? Order(string value, string operand) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : null;
}
