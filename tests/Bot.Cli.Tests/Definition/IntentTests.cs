using System.Text.Json;

namespace Bot.Cli.Tests.Definition;

public sealed class IntentTests
{
    public static TheoryData<string, string> AllIntents => ServiceDeskBot.AllIntents;

    public static TheoryData<string, string> VerifiedIntents => ServiceDeskBot.VerifiedIntents;

    public static TheoryData<string> Locales => ServiceDeskBot.Locales;

    [Theory, MemberData(nameof(Locales))]
    public void The_bot_has_the_seven_intents_of_the_service_desk(string locale) => Assert.Superset(
        new HashSet<string> { "Cancel", "FallbackIntent", "Help", "Repeat", "ResetPassword", "SpeakToAgent", "UnlockAccount" },
        ServiceDeskBot.In(locale).Intents.Keys.ToHashSet());

    [Theory]
    [InlineData("en_US", "Help", "AMAZON.HelpIntent")]
    [InlineData("en_US", "Repeat", "AMAZON.RepeatIntent")]
    [InlineData("en_US", "Cancel", "AMAZON.CancelIntent")]
    [InlineData("en_US", "FallbackIntent", "AMAZON.FallbackIntent")]
    [InlineData("es_US", "Help", "AMAZON.HelpIntent")]
    [InlineData("es_US", "Repeat", "AMAZON.RepeatIntent")]
    [InlineData("es_US", "Cancel", "AMAZON.CancelIntent")]
    [InlineData("es_US", "FallbackIntent", "AMAZON.FallbackIntent")]
    public void A_built_in_intent_has_its_parent_and_no_utterances(string locale, string intent, string parent)
    {
        Assert.Equal(parent, ServiceDeskBot.In(locale).Intents[intent].Text("parentIntentSignature"));
        Assert.Empty(ServiceDeskBot.Utterances(ServiceDeskBot.In(locale).Intents[intent]));
    }

    [Theory, MemberData(nameof(AllIntents))]
    public void Every_intent_is_fulfilled_by_the_function_and_a_failure_says_so_and_keeps_the_reason_that_the_function_gave(string locale, string intent)
    {
        var hook = ServiceDeskBot.In(locale).Intents[intent].At("fulfillmentCodeHook");
        var after = hook.At("postFulfillmentStatusSpecification");

        Assert.True(hook.At("enabled").GetBoolean());
        Assert.True(hook.At("isActive").GetBoolean());
        StepAssert.Does(after.At("successNextStep"), "EndConversation");
        Assert.NotEmpty(after.At("failureResponse").Messages());
        Assert.NotEmpty(after.At("timeoutResponse").Messages());
        // A function that closes as Failed comes this way too: a reason set here would take the place of its own.
        StepAssert.Does(after.At("failureNextStep"), "EndConversation");
        StepAssert.EndsForAPerson(after.At("timeoutNextStep"), "Error");
    }

    [Theory, MemberData(nameof(VerifiedIntents))]
    public void An_intent_that_verifies_says_what_it_will_do_and_asks_the_function(string locale, string intent)
    {
        var json = ServiceDeskBot.In(locale).Intents[intent];
        var start = json.At("initialResponseSetting");
        var after = start.At("codeHook", "postCodeHookSpecification");

        Assert.True(json.At("dialogCodeHook", "enabled").GetBoolean());
        Assert.NotEmpty(start.At("initialResponse").Messages());
        StepAssert.Does(start.At("nextStep"), "InvokeDialogCodeHook");
        Assert.True(start.At("codeHook", "isActive").GetBoolean());
        Assert.True(start.At("codeHook", "enableCodeHookInvocation").GetBoolean());
        StepAssert.Does(after.At("successNextStep"), "ElicitSlot", "UserID");
        Assert.NotEmpty(after.At("failureResponse").Messages());
        Assert.NotEmpty(after.At("timeoutResponse").Messages());
        StepAssert.LeadsToAPerson(after.At("failureNextStep"), "Error");
        StepAssert.LeadsToAPerson(after.At("timeoutNextStep"), "Error");
    }

    [Theory]
    [InlineData("en_US", "SpeakToAgent")]
    [InlineData("en_US", "Help")]
    [InlineData("en_US", "Repeat")]
    [InlineData("en_US", "Cancel")]
    [InlineData("en_US", "FallbackIntent")]
    [InlineData("es_US", "SpeakToAgent")]
    [InlineData("es_US", "Help")]
    [InlineData("es_US", "Repeat")]
    [InlineData("es_US", "Cancel")]
    [InlineData("es_US", "FallbackIntent")]
    public void Every_other_intent_goes_straight_to_the_function(string locale, string intent)
    {
        var json = ServiceDeskBot.In(locale).Intents[intent];

        Assert.False(json.At("dialogCodeHook", "enabled").GetBoolean());
        StepAssert.Does(json.At("initialResponseSetting", "nextStep"), "FulfillIntent");
        Assert.Equal(JsonValueKind.Null, json.At("intentConfirmationSetting").ValueKind);
        Assert.Empty(ServiceDeskBot.In(locale).Slots(intent));
    }

    [Theory, MemberData(nameof(VerifiedIntents))]
    public void The_confirmation_spells_the_user_ID_where_the_channel_speaks_and_writes_it_where_it_writes(string locale, string intent)
    {
        var messages = Confirmation(locale, intent).At("promptSpecification").Messages();

        Assert.Equal([JsonValueKind.Object, JsonValueKind.Object, JsonValueKind.Null], messages.Select(message => message.At("ssmlMessage").ValueKind));
        Assert.All(messages.Take(2), message => Assert.Contains("<say-as interpret-as=\"characters\">{UserID}</say-as>", message.Spoken(), StringComparison.Ordinal));
        Assert.Contains("{UserID}", messages[2].Spoken(), StringComparison.Ordinal);
        // Every spoken attempt has SSML; the plain text would have the user ID read as one word.
        Assert.Equal(1, Confirmation(locale, intent).At("promptSpecification", "maxRetries").GetInt32());
        Assert.Equal("Ordered", Confirmation(locale, intent).Text("promptSpecification", "messageSelectionStrategy"));
    }

    [Theory, MemberData(nameof(VerifiedIntents))]
    public void The_confirmation_takes_one_key_or_a_word(string locale, string intent)
    {
        var attempts = Confirmation(locale, intent).At("promptSpecification", "promptAttemptsSpecification").EnumerateObject().ToList();

        Assert.Equal(["Initial", "Retry1"], attempts.Select(attempt => attempt.Name));
        Assert.All(attempts, attempt => AttemptAssert.VoiceAndKeypad(attempt.Value, longestKeyed: 1));
        Assert.All(Confirmation(locale, intent).At("promptSpecification").Messages().Take(2), message => Assert.Matches(LocaleWords.Of(locale).YesOrNoByKey, message.Spoken()));
    }

    [Theory, MemberData(nameof(VerifiedIntents))]
    public void Yes_acts_no_asks_the_user_ID_again_and_neither_leads_to_a_person(string locale, string intent)
    {
        var confirmation = Confirmation(locale, intent);
        var no = confirmation.At("declinationNextStep");

        Assert.True(confirmation.At("isActive").GetBoolean());
        Assert.True(confirmation.At("elicitationCodeHook", "enableCodeHookInvocation").GetBoolean());
        StepAssert.Does(confirmation.At("confirmationNextStep"), "FulfillIntent");
        Assert.NotEmpty(confirmation.At("declinationResponse").Messages());
        StepAssert.Does(no, "ElicitSlot", "UserID");
        Assert.Equal(JsonValueKind.Null, no.At("intent", "slots", "UserID", "value", "interpretedValue").ValueKind);
        Assert.NotEmpty(confirmation.At("failureResponse").Messages());
        StepAssert.LeadsToAPerson(confirmation.At("failureNextStep"), "NotUnderstood");
    }

    [Theory, MemberData(nameof(AllIntents))]
    public void Every_next_step_names_an_intent_and_a_slot_that_exist(string locale, string intent)
    {
        var files = ServiceDeskBot.In(locale).Slots(intent).Values.Prepend(ServiceDeskBot.In(locale).Intents[intent]);
        var steps = files.SelectMany(file => file.Objects()).Where(item => item.Object.TryGetProperty("dialogAction", out _)).ToList();

        Assert.NotEmpty(steps);
        foreach (var (path, step) in steps)
        {
            var target = step.Text("intent", "name");
            Assert.True(target is null || ServiceDeskBot.In(locale).Intents.ContainsKey(target), $"{intent} {path} starts '{target}', which is not an intent");
            var slot = step.Text("dialogAction", "slotToElicit");
            Assert.True(slot is null || ServiceDeskBot.In(locale).Slots(target ?? intent).ContainsKey(slot), $"{intent} {path} elicits '{slot}', which is not a slot");
        }
    }

    private static JsonElement Confirmation(string locale, string intent) => ServiceDeskBot.In(locale).Intents[intent].At("intentConfirmationSetting");
}
