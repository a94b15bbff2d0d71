using System.Globalization;

namespace Bot.Simulator.Connect;

/// <summary>The operators of Compare.</summary>
internal static class FlowComparison
{
    /// <exception cref="NotSimulatedException">The operator is not simulated.</exception>
    public static bool Holds(string? value, FlowCondition condition, FlowAction action) => condition.Operator switch
    {
        "Equals" => value == condition.Operand,
        "TextStartsWith" => value?.StartsWith(condition.Operand, StringComparison.Ordinal) ?? false,
        "TextEndsWith" => value?.EndsWith(condition.Operand, StringComparison.Ordinal) ?? false,
        "TextContains" => value?.Contains(condition.Operand, StringComparison.Ordinal) ?? false,
        "NumberGreaterThan" => Order(value, condition.Operand) > 0,
        "NumberGreaterOrEqualTo" => Order(value, condition.Operand) >= 0,
        "NumberLessThan" => Order(value, condition.Operand) < 0,
        "NumberLessOrEqualTo" => Order(value, condition.Operand) <= 0,
        _ => throw new NotSimulatedException($"the operator {condition.Operator}", action.Place),
    };

    private static int? Order(string? value, string operand) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(operand, NumberStyles.Number, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : null;
}
