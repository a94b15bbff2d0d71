namespace Bot.Runtime.Generators.Model;

/// <summary>What one value of a slot can be in C#.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Type">Its type; a keyword has no namespace.</param>
/// <param name="Format">What has its format.</param>
/// <param name="FormatMember">Which member of that is the format.</param>
internal sealed record SlotValue(SlotValueKind Kind, TypeName Type, TypeName Format, string FormatMember)
{
    /// <summary>The type of a slot of it, as a message names it.</summary>
    public string Display(bool isMultiple) => isMultiple ? $"ImmutableArray<{Type.Local}>" : Type.Local + "?";
}
