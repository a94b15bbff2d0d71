namespace Bot.Runtime.Generators.Model;

/// <summary>What a next step of the dialog names.</summary>
internal enum StepTargetKind
{
    /// <summary>The intent it goes to.</summary>
    Intent,

    /// <summary>The slot it asks for.</summary>
    ElicitedSlot,

    /// <summary>A slot it fills or clears.</summary>
    FilledSlot,
}
