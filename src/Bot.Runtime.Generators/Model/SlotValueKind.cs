namespace Bot.Runtime.Generators.Model;

/// <summary>How the value of a slot is read.</summary>
internal enum SlotValueKind
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>By a format that makes a value type of it.</summary>
    Value,

    /// <summary>By its sub-slots.</summary>
    Composite,
}
