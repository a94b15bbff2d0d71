using Bot.Runtime.Generators.Diagnostics;

namespace Bot.Runtime.Generators.Model;

/// <summary>Everything that is written, and what is wrong.</summary>
internal sealed record BotCode(
    EquatableArray<IntentCode> Intents,
    EquatableArray<SharedSlotsCode> SharedSlots,
    EquatableArray<EnumCode> Enums,
    EquatableArray<CompositeCode> Composites,
    RouterCode? Router,
    EquatableArray<DiagnosticInfo> Problems);
