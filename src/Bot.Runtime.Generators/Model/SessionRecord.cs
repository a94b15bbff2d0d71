using Bot.Runtime.Generators.Diagnostics;

namespace Bot.Runtime.Generators.Model;

/// <summary>A record marked [SessionAttributes].</summary>
/// <param name="Declaration">What a generated part of it begins with.</param>
/// <param name="Header">How it is declared: "partial record DeskSession".</param>
/// <param name="Properties">The attributes.</param>
/// <param name="NullArguments">The parameters that have no default and are null to begin with.</param>
/// <param name="IsUsable">Whether it can be generated; when not, a problem says why.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record SessionRecord(
    TypeDeclaration Declaration,
    string Header,
    EquatableArray<SessionProperty> Properties,
    EquatableArray<string> NullArguments,
    bool IsUsable,
    EquatableArray<DiagnosticInfo> Problems);
