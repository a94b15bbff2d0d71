using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Reads an Intent.json.</summary>
internal static class IntentReader
{
    public static Intent Read(IntentTree tree, ImmutableArray<Slot> slots) => Read(tree.Name, tree.Json, slots);

    private static Intent Read(string name, DefinitionElement intent, ImmutableArray<Slot> slots) => new()
    {
        Place = intent.Place,
        Name = name,
        ParentIntentSignature = intent.Text("parentIntentSignature"),
        SampleUtterances = SlotReader.Utterances(intent),
        Slots = slots,
        DialogCodeHookEnabled = intent.Object("dialogCodeHook")?.Flag("enabled") ?? false,
        InitialResponse = intent.Object("initialResponseSetting") is { } initial
            ? new InitialResponseSetting(StepReader.Continuation(initial, "initialResponse", "nextStep", "conditional"), StepReader.CodeHook(initial, "codeHook"))
            : null,
        Confirmation = intent.Object("intentConfirmationSetting") is { } confirmation ? Confirmation(confirmation) : null,
        Fulfillment = intent.Object("fulfillmentCodeHook") is { } fulfillment ? Fulfillment(fulfillment) : null,
        Closing = intent.Object("intentClosingSetting") is { } closing
            ? new ClosingSetting(closing.Flag("isActive", "active") ?? true, StepReader.Continuation(closing, "closingResponse", "nextStep", "conditional"))
            : null,
        InputContexts = [.. intent.Objects("inputContexts").Select(context => StepReader.Needed(context, "name")).OfType<string>()],
        OutputContexts =
        [
            .. intent.Objects("outputContexts").Select(context => (Json: context, Name: StepReader.Needed(context, "name"))).Where(context => context.Name is not null)
                .Select(context => new OutputContext(context.Name!, context.Json.Whole("timeToLiveInSeconds") ?? 90, context.Json.Whole("turnsToLive") ?? 5)),
        ],
    };

    private static ConfirmationSetting Confirmation(DefinitionElement confirmation) => new()
    {
        Place = confirmation.Place,
        IsActive = confirmation.Flag("isActive", "active") ?? true,
        Prompt = confirmation.Object("promptSpecification") is { } prompt ? MessageReader.Prompt(prompt) : null,
        Confirmed = StepReader.Continuation(confirmation, "confirmationResponse", "confirmationNextStep", "confirmationConditional"),
        Declined = StepReader.Continuation(confirmation, "declinationResponse", "declinationNextStep", "declinationConditional"),
        Failure = StepReader.Continuation(confirmation, "failureResponse", "failureNextStep", "failureConditional"),
        CodeHook = StepReader.CodeHook(confirmation, "codeHook"),
        ElicitationCodeHook = StepReader.CodeHook(confirmation, "elicitationCodeHook"),
    };

    private static FulfillmentCodeHook Fulfillment(DefinitionElement fulfillment)
    {
        var after = fulfillment.Object("postFulfillmentStatusSpecification");
        return new FulfillmentCodeHook(
            fulfillment.Place,
            fulfillment.Flag("enabled") ?? false,
            fulfillment.Flag("isActive", "active") ?? true,
            after is { } success ? StepReader.Outcome(success, "success") : null,
            after is { } failure ? StepReader.Outcome(failure, "failure") : null,
            after is { } timeout ? StepReader.Outcome(timeout, "timeout") : null)
        {
            Updates = fulfillment.Object("fulfillmentUpdatesSpecification") is { } updates ? UpdateReader.Fulfillment(updates) : null,
        };
    }
}
