namespace Bot.Runtime.Generators.Model;

/// <summary>Something that a next step of the dialog names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Intent">The intent whose slot it is; null for the one that the step belongs to, and for an intent.</param>
/// <param name="Name">Its name.</param>
internal sealed record StepTarget(StepTargetKind Kind, string? Intent, Named Name);
