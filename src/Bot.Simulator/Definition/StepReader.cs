using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Simulator.Definition;

/// <summary>Reads the pieces that say how a conversation goes on: continuations, next steps, conditionals and code hooks.</summary>
internal static class StepReader
{
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
            action is { } type ? Type(type) : null,
            action?.Text("slotToElicit"),
            action?.Flag("suppressNextMessage") ?? false,
            intent?.Text("name"),
            intent?.Object("slots") is { } slots ? SlotValues(slots) : ImmutableDictionary<string, SlotOverride>.Empty,
            step.Object("sessionAttributes") is { } attributes ? Attributes(attributes) : ImmutableDictionary<string, string>.Empty);
    }

    private static ImmutableDictionary<string, SlotOverride> SlotValues(DefinitionElement slots) =>
        slots.Members().ToImmutableDictionary(slot => slot.Name, slot => SlotValue(slot.Value), StringComparer.Ordinal);

    private static ImmutableDictionary<string, string> Attributes(DefinitionElement attributes) => attributes.Members()
        .Where(attribute => attribute.Value.Kind is not JsonValueKind.Null)
        .ToImmutableDictionary(attribute => attribute.Name, attribute => attribute.Value.AsText(), StringComparer.Ordinal);

    private static NextStepType? Type(DefinitionElement action) => action.Text("type") switch
    {
        null => null,
        { } type when Enum.TryParse<NextStepType>(type, out var step) && !char.IsAsciiDigit(type[0]) => step,
        _ => throw action.Expected($"a type that is one of {string.Join(", ", Enum.GetNames<NextStepType>())}"),
    };

    private static SlotOverride SlotValue(DefinitionElement slot) => slot.Kind is JsonValueKind.Null
        ? new SlotOverride(null, [])
        : new SlotOverride(
            slot.Object("value")?.Text("interpretedValue"),
            [.. slot.Array("values").Select(value => value.Object("value")?.Text("interpretedValue")).OfType<string>()]);

    private static Conditional Conditional(DefinitionElement conditional) => new(
        conditional.Place,
        conditional.Flag("isActive", "active") ?? true,
        [
            .. conditional.Array("conditionalBranches").Select(branch => new ConditionalBranch(
                branch.Place,
                branch.Text("name") ?? string.Empty,
                branch.Object("condition")?.RequiredText("expressionString") ?? throw branch.Expected("an object with a condition"),
                Continuation(branch, "response", "nextStep", "conditional"))),
        ],
        conditional.Object("defaultBranch") is { } otherwise
            ? Continuation(otherwise, "response", "nextStep", "conditional")
            : new Continuation(conditional.Place.Member("defaultBranch"), null, null, null));
}
