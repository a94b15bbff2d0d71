using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Flows;

/// <summary>What Connect asks of a contact flow (Amazon Connect API reference, "Flow language", version 2019-10-30).</summary>
internal static class FlowRules
{
    // Each rule below adds itself, so this comes first.
    private static readonly List<DefinitionRule> Known = [];

    public static readonly DefinitionRule IsFlow = Error("FLOW001", "A flow is JSON in the flow language, with a StartAction and Actions.");
    public static readonly DefinitionRule Identifier = Error("FLOW100", "An action has an identifier of its own, of up to 50 characters without % : ( \\ / ) = $ , ; [ ] { }.");
    public static readonly DefinitionRule KnownType = Warning("FLOW101", "The type of an action is one that is known here.");
    public static readonly DefinitionRule Target = Error("FLOW102", "A transition leads to an action of the flow.");
    public static readonly DefinitionRule HasNext = Error("FLOW103", "An action that does not end the flow has a NextAction.");
    public static readonly DefinitionRule Terminal = Error("FLOW104", "An action that ends the flow has no transitions.");
    public static readonly DefinitionRule ErrorBranch = Error("FLOW105", "An action has a branch for each error that it must declare.");
    public static readonly DefinitionRule OlderErrorBranch = Warning("FLOW106", "An action has a branch for each error, also for those that older flows leave out.");
    public static readonly DefinitionRule Count = Error("FLOW107", "A flow has up to 250 actions.");
    public static readonly DefinitionRule Strings = Error("FLOW110", "Every value in Parameters is a string, and none is empty.");
    public static readonly DefinitionRule Parameters = Error("FLOW111", "An action has the parameters that its type needs.");
    public static readonly DefinitionRule Spelling = Warning("FLOW112", "The values of parameters are spelt as Connect spells them now.");
    public static readonly DefinitionRule Conditions = Error("FLOW113", "A condition has an operator that its action knows, and exactly one operand.");
    public static readonly DefinitionRule Loop = Error("FLOW114", "A Loop counts from 0 to 100 and has conditions for ContinueLooping and DoneLooping.");
    public static readonly DefinitionRule Ssml = Error("FLOW115", "SSML is XML with <speak> around it, in tags that Polly has.");
    public static readonly DefinitionRule Intent = Warning("FLOW116", "A condition on a bot's intent names one that the bot has.");
    public static readonly DefinitionRule Reference = Error("FLOW120", "A reference is spelt as Connect spells it.");
    public static readonly DefinitionRule KnownReference = Warning("FLOW121", "A reference is one that is known here.");
    public static readonly DefinitionRule ReferenceSet = Warning("FLOW122", "What a reference stands for is set in the flow.");
    public static readonly DefinitionRule Reachable = Warning("FLOW130", "Every action can be reached from the StartAction.");
    public static readonly DefinitionRule Ends = Warning("FLOW131", "Every path can come to an end.");
    public static readonly DefinitionRule Person = Warning("FLOW132", "A caller can get to a person, or to another flow.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DefinitionRule> All => Known;

    private static DefinitionRule Error(string id, string title) => Add(new(id, ProblemSeverity.Error, title));

    private static DefinitionRule Warning(string id, string title) => Add(new(id, ProblemSeverity.Warning, title));

    private static DefinitionRule Add(DefinitionRule rule)
    {
        Known.Add(rule);
        return rule;
    }
}
