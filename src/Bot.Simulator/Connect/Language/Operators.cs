using System.Collections.Immutable;

namespace Bot.Simulator.Connect.Language;

/// <summary>The operators of conditions (Amazon Connect API reference, "Actions in the Flow language", list of operators).</summary>
public static class Operators
{
    /// <summary>The result is exactly the operand.</summary>
    public const string EqualTo = "Equals";

    /// <summary>There is a value. It is not in the API reference, but flows that Connect exports have it.</summary>
    public const string KeyExists = "KeyExists";

    /// <summary>Those that compare texts.</summary>
    public static ImmutableArray<string> Text { get; } = [EqualTo, "TextStartsWith", "TextEndsWith", "TextContains"];

    /// <summary>Those that compare numbers.</summary>
    public static ImmutableArray<string> Number { get; } = ["NumberGreaterThan", "NumberGreaterOrEqualTo", "NumberLessThan", "NumberLessOrEqualTo"];

    /// <summary>All that Compare may use.</summary>
    public static ImmutableArray<string> All { get; } = [.. Text, .. Number, KeyExists];
}
