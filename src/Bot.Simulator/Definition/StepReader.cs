using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Simulator.Definition;

/// <summary>Reads the pieces that say how a conversation goes on: continuations, next steps, conditionals and code hooks.</summary>
internal static class StepReader
{
    /// <summary>A text that has to be there; null if it is not, which is a problem.</summary>
    public static string? Needed(DefinitionElement owner, params ReadOnlySpan<string> names)
    {
        var text = owner.Text(names);
        if (text is null)
            owner.Wrong($"an object with '{names[0]}'");
        return text;
    }

    public static Continuation Continuation(DefinitionElement owner, string response, string nextStep, string conditional) => new(
        owner.Place.Member(nextStep),
        owner.Object(response) is { } said ? MessageReader.Response(said) : null,
        owner.Object(nextStep) is { } step ? NextStep(step) : null,
        owner.Object(conditional) is { } condition ? Conditional(condition) : null);

    /// <summary>The triple of a code hook or fulfillment outcome; null if not one of its members is there.</summary>
    public static Continuation? Outcome(DefinitionElement owner, string outcome)
    {
        var continuation = Continuation(owner, outcome + "Response", outcome + "NextStep", outcome + "Conditional");
        return continuation is { Response: null, NextStep: null, Conditional: null } ? null : continuation;
    }

    public static CodeHook? CodeHook(DefinitionElement owner, string name)
    {
        if (owner.Object(name) is not { } hook)
            return null;
        var after = hook.Object("postCodeHookSpecification");
        return new CodeHook(
            hook.Place,
            hook.Flag("isActive", "active") ?? true,
            hook.Flag("enableCodeHookInvocation") ?? true,
            hook.Text("invocationLabel"),
            after is { } success ? Outcome(success, "success") : null,
            after is { } failure ? Outcome(failure, "failure") : null,
            after is { } timeout ? Outcome(timeout, "timeout") : null);
    }

    private static NextStep NextStep(DefinitionElement step)
    {
        var action = step.Object("dialogAction");
        var intent = step.Object("intent");
        return new NextStep(
            step.Place,
            action?.Choice<NextStepType>("type"),
            action?.Text("slotToElicit"),
            action?.Flag("suppressNextMessage") ?? false,
            intent?.Text("name"),
            intent?.Object("slots") is { } slots ? SlotValues(slots) : ImmutableDictionary<string, SlotOverride>.Empty,
            step.Object("sessionAttributes") is { } attributes ? Attributes(attributes) : ImmutableDictionary<string, string>.Empty);
    }

    private static ImmutableDictionary<string, SlotOverride> SlotValues(DefinitionElement slots)
    {
        var values = ImmutableDictionary.CreateBuilder<string, SlotOverride>(StringComparer.Ordinal);
        foreach (var (name, value) in slots.Members())
        {
            if (value.Kind is JsonValueKind.Null or JsonValueKind.Object)
                values[name] = SlotValue(value);
            else
                value.Wrong("an object or null");
        }

        return values.ToImmutable();
    }

    private static ImmutableDictionary<string, string> Attributes(DefinitionElement attributes)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in attributes.Members().Where(attribute => attribute.Value.Kind is not JsonValueKind.Null))
        {
            if (value.TextOrNull() is { } text)
                values[name] = text;
        }

        return values.ToImmutable();
    }

    private static SlotOverride SlotValue(DefinitionElement slot) => slot.Kind is JsonValueKind.Null
        ? new SlotOverride(null, [])
        : new SlotOverride(
            slot.Object("value")?.Text("interpretedValue"),
            [.. slot.Objects("values").Select(value => value.Object("value")?.Text("interpretedValue")).OfType<string>()]);

    private static Conditional Conditional(DefinitionElement conditional) => new(
        conditional.Place,
        conditional.Flag("isActive", "active") ?? true,
        [
            .. conditional.Objects("conditionalBranches").Where(branch => branch.Object("condition")?.Text("expressionString") is not null).Select(branch => new ConditionalBranch(
                branch.Place,
                branch.Text("name") ?? string.Empty,
                branch.Object("condition")!.Value.Text("expressionString")!,
                Continuation(branch, "response", "nextStep", "conditional"))),
        ],
        conditional.Object("defaultBranch") is { } otherwise
            ? Continuation(otherwise, "response", "nextStep", "conditional")
            : new Continuation(conditional.Place.Member("defaultBranch"), null, null, null));
}
