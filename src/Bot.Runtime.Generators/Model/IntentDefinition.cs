namespace Bot.Runtime.Generators.Model;

/// <summary>An intent of a locale with its slots.</summary>
internal sealed record IntentDefinition(IntentFile File, EquatableArray<SlotFile> Slots)
{
    public IntentContent Content => File.Content;

    public string Name => Content.Name.Text;

    /// <summary>Whether one of its files cannot be read, so that what it lacks may only be unreadable.</summary>
    public bool IsBroken => File.Problem is not null || Slots.Any(slot => slot.Problem is not null);

    public SlotFile? Slot(string name) => Slots.FirstOrDefault(slot => slot.Name.Text == name);
}
