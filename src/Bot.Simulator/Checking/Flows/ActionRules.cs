using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Simulator.Checking.Bots;
using Bot.Simulator.Connect.Language;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Flows;

/// <summary>What each type of action needs.</summary>
internal static partial class ActionRules
{
    private static readonly string[] Types = [.. ActionTypes.All.Keys.Order(StringComparer.Ordinal)];

    public static void Check(FlowNode node, ImmutableArray<BotDefinition>? bots)
    {
        if (ActionTypes.Find(node.Type) is null)
            node.Json.At("Type").Report(FlowRules.KnownType, $"action '{node.Identifier}' is of type '{node.Type}', which is not known here.{Spelling.Hint(node.Type, Types)} Known are {string.Join(", ", Types)}.");
        CheckTransitions(node);
        if (node.Parameters is { } parameters)
        {
            CheckStrings(parameters, node);
            foreach (var needed in ActionTypes.Find(node.Type)?.RequiredParameters ?? [])
                One(node, parameters, needed);
            CheckParameters(node, parameters);
        }
        else if (!Branches.AreNone(node.Type))
        {
            node.Json.Report(FlowRules.Parameters, $"action '{node.Identifier}' has no Parameters. Write {{}} if it needs none.");
        }

        CheckConditions(node);
        if (node.Type is "ConnectParticipantWithLexBot" && bots is { } known)
            CheckIntents(node, known);
    }

    private static void CheckTransitions(FlowNode node)
    {
        if (Branches.AreNone(node.Type))
        {
            if (!node.Targets.IsEmpty)
                node.Json.At("Transitions").Report(FlowRules.Terminal, $"action '{node.Identifier}' ({node.Type}) ends the flow and has transitions. Make Transitions {{}}.");
            return;
        }

        if (node.Transitions?.Text("NextAction") is null)
            node.Json.At("Transitions").Report(FlowRules.HasNext, $"action '{node.Identifier}' ({node.Type}) has no NextAction. Name the action that follows it.");
        foreach (var (errors, rule) in new[] { (Branches.Required(node.Type), FlowRules.ErrorBranch), (Branches.Advised(node.Type), FlowRules.OlderErrorBranch) })
        {
            foreach (var error in errors.Where(error => !node.Errors.Contains(error)))
                node.Json.At("Transitions").Report(rule, $"action '{node.Identifier}' ({node.Type}) has no branch for {error}. Add one to Errors, or a caller drops out of the flow there.");
        }
    }

    // Numbers and flags are strings as well ("8", "True"), at any depth.
    private static void CheckStrings(DefinitionElement parameters, FlowNode node)
    {
        foreach (var (_, json) in Elements.In(parameters))
        {
            foreach (var (name, value) in json.Members().SelectMany(member => member.Value.Kind is JsonValueKind.Array ? member.Value.Items().Select(item => (member.Name, Value: item)) : [member]))
            {
                if (value.Kind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                    value.Report(FlowRules.Strings, $"{name} of action '{node.Identifier}' is not a string, and Connect takes nothing else. Put it in quotation marks.");
                else if (value.Kind is JsonValueKind.String && value.AsText().Length == 0)
                    value.Report(FlowRules.Strings, $"{name} of action '{node.Identifier}' is empty, which Connect refuses. Give it a value, or leave it out.");
            }
        }
    }

    private static void CheckParameters(FlowNode node, DefinitionElement parameters)
    {
        switch (node.Type)
        {
            case "MessageParticipant":
                One(node, parameters, "Text", "SSML", "PromptId", "Media");
                CheckSsml(parameters);
                break;
            case "ConnectParticipantWithLexBot":
                One(node, parameters, "Text", "SSML", "PromptId", "Media", "LexInitializationData");
                One(node, parameters, "LexV2Bot", "LexBot");
                if (parameters.Object("LexBot") is { } old)
                    old.Report(FlowRules.Spelling, $"action '{node.Identifier}' connects a bot of Lex V1, which AWS ended on 15 September 2025. Name a bot of Lex V2 in LexV2Bot.");
                CheckSsml(parameters);
                break;
            case "GetParticipantInput":
                CheckSsml(parameters);
                Whole(node, parameters, "InputTimeLimitSeconds", 1, 600);
                break;
            case "UpdateContactTargetQueue":
                One(node, parameters, "QueueId", "AgentId");
                break;
            case "InvokeLambdaFunction":
                Whole(node, parameters, "InvocationTimeLimitSeconds", 1, 8);
                break;
            case "Loop":
                CheckLoop(node, parameters);
                break;
            case "Compare" when String(parameters, "ComparisonValue") is { } value && !value.StartsWith("$.", StringComparison.Ordinal):
                parameters.At("ComparisonValue").Report(FlowRules.Parameters, $"action '{node.Identifier}' compares '{value}', and Connect takes a reference such as $.Attributes.name alone. Write one.");
                break;
            case "UpdateContactTextToSpeechVoice":
                if (String(parameters, "TextToSpeechEngine") is { } engine && engine.Any(char.IsUpper) && !engine.Contains('$', StringComparison.Ordinal))
                    parameters.At("TextToSpeechEngine").Report(FlowRules.Spelling, $"TextToSpeechEngine is '{engine}'. Write '{engine.ToLowerInvariant()}'.");
                break;
        }
    }

    private static void One(FlowNode node, DefinitionElement parameters, params string[] names)
    {
        var there = names.Count(name => parameters.Members().Any(member => member.Name == name && member.Value.Kind is not JsonValueKind.Null));
        if (there != 1)
            parameters.Report(FlowRules.Parameters, $"action '{node.Identifier}' ({node.Type}) has {(names.Length == 1 ? "no" : there == 0 ? "none of" : "more than one of")} {string.Join(", ", names)} in its Parameters. Give it {(names.Length == 1 ? "one" : "exactly one")}.");
    }

    private static void Whole(FlowNode node, DefinitionElement parameters, string name, int least, int most)
    {
        if (parameters.At(name) is { Kind: JsonValueKind.String } at && at.AsText() is var text && text.Length > 0 && !text.Contains('$', StringComparison.Ordinal)
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most))
            at.Report(FlowRules.Parameters, $"{name} of action '{node.Identifier}' is '{text}', and Connect takes \"{least}\" to \"{most}\". Change it.");
    }

    private static void CheckSsml(DefinitionElement parameters)
    {
        if (parameters.At("SSML") is { Kind: JsonValueKind.String } at && Ssml.Problem(Reference().Replace(at.AsText(), "x")) is { } problem)
            at.Report(FlowRules.Ssml, $"the SSML '{Elements.Short(at.AsText())}' {problem}");
    }

    private static void CheckLoop(FlowNode node, DefinitionElement parameters)
    {
        var count = String(parameters, "LoopCount");
        if (count is not null && !count.Contains('$', StringComparison.Ordinal) && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times > 100))
            parameters.At("LoopCount").Report(FlowRules.Loop, $"LoopCount of action '{node.Identifier}' is '{count}', and Connect takes \"0\" to \"100\". Change it.");
        var operands = node.Conditions.Select(Operand).ToArray();
        foreach (var needed in (string[])["ContinueLooping", "DoneLooping"])
        {
            if (!operands.Contains(needed))
                node.Json.At("Transitions").Report(FlowRules.Loop, $"the Loop '{node.Identifier}' has no condition for {needed}. Add one.");
        }
    }

    private static void CheckConditions(FlowNode node)
    {
        foreach (var entry in node.Conditions)
        {
            if (entry.Object("Condition") is not { } condition)
            {
                entry.Report(FlowRules.Conditions, $"a condition of action '{node.Identifier}' has no Condition. Add one with an Operator and Operands.");
                continue;
            }

            var operation = condition.Text("Operator");
            var operands = condition.Array("Operands");
            if (operation is null || !Operators.All.Contains(operation))
                condition.At("Operator").Report(FlowRules.Conditions, $"the operator '{operation}' of action '{node.Identifier}' is none of the flow language.{Spelling.Hint(operation ?? string.Empty, Operators.All)} Name one.");
            else if (ActionTypes.Find(node.Type) is { Operators.IsEmpty: false } type && !type.Operators.Contains(operation))
                condition.At("Operator").Report(FlowRules.Conditions, $"the operator of action '{node.Identifier}' ({node.Type}) is {operation}, and that type takes {string.Join(", ", type.Operators)} alone. Change it.");
            if (operands.Length != 1)
                condition.At("Operands").Report(FlowRules.Conditions, $"a condition of action '{node.Identifier}' has {operands.Length} operands, and Connect takes exactly one. Write a condition for each.");
            else if (operands[0].Kind is not JsonValueKind.String || operands[0].AsText().Length == 0)
                operands[0].Report(FlowRules.Conditions, $"the operand of a condition of action '{node.Identifier}' is not a text, or empty. Write a text.");
            else if (node.Type is "CheckHoursOfOperation" && operands[0].AsText() is not ("True" or "False"))
                operands[0].Report(FlowRules.Conditions, $"action '{node.Identifier}' is open ('True') or closed ('False'), and never '{operands[0].AsText()}'. Write one of the two.");
        }
    }

    private static void CheckIntents(FlowNode node, ImmutableArray<BotDefinition> bots)
    {
        var intents = bots.SelectMany(bot => bot.Locales).SelectMany(locale => locale.Intents).Select(intent => intent.Name).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var entry in node.Conditions)
        {
            if (Operand(entry) is { } name && !intents.Contains(name, StringComparer.Ordinal))
                entry.Report(FlowRules.Intent, $"action '{node.Identifier}' has a branch for intent '{name}', which the bot does not have: it is never taken.{Spelling.Hint(name, intents)} Name an intent of the bot, in its exact letters.");
        }
    }

    // Values that are no strings are another rule's.
    private static string? String(DefinitionElement parameters, string name) => parameters.At(name) is { Kind: JsonValueKind.String } at ? at.AsText() : null;

    private static string? Operand(DefinitionElement entry) =>
        entry.Object("Condition")?.Array("Operands") is [{ Kind: JsonValueKind.String } operand] ? operand.AsText() : null;

    [GeneratedRegex(@"\$\.[A-Za-z][A-Za-z0-9_.\[\]'-]*|\$\{[^}]*\}")]
    private static partial Regex Reference();
}
