namespace Bot.Runtime.Generators.Model;

/// <summary>Names of the project that generated code has to mind.</summary>
/// <param name="Ambiguous">Names that mean more than one type where generated code uses them.</param>
/// <param name="Taken">Types that would be generated, and that the project has already, by their full names.</param>
internal sealed record NameClashes(EquatableArray<string> Ambiguous, EquatableArray<string> Taken);
