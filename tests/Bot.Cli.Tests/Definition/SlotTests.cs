using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Cli.Tests.Definition;

public sealed partial class SlotTests
{
    private static readonly string[] ThreeAttempts = ["Initial", "Retry1", "Retry2"];

    public static TheoryData<string, string, string> AllSlots => ServiceDeskBot.AllSlots;

    public static TheoryData<string, string> VerifiedIntents => ServiceDeskBot.VerifiedIntents;

    public static TheoryData<string> Locales => ServiceDeskBot.Locales;

    [Theory, MemberData(nameof(VerifiedIntents))]
    public void Both_intents_ask_for_the_same_three_things_and_a_code_in_the_same_order(string locale, string intent)
    {
        var inOrder = ServiceDeskBot.In(locale).Intents[intent].Items("slotPriorities").OrderBy(item => item.At("priority").GetInt32()).Select(item => item.Text("slotName"));

        Assert.Equal(["UserID", "DOB", "MonthStarted", "Code"], inOrder);
        Assert.Equal(4, ServiceDeskBot.In(locale).Slots(intent).Count);
        Assert.All(ServiceDeskBot.In(locale).Slots(intent), slot => Assert.Equal(slot.Key, slot.Value.Text("name")));
    }

    [Theory, MemberData(nameof(AllSlots))]
    public void Every_slot_but_the_code_is_required_and_all_are_obfuscated_and_of_a_known_type(string locale, string intent, string slot)
    {
        var json = ServiceDeskBot.In(locale).Slot(intent, slot);
        var type = json.Text("slotTypeName")!;

        // Lex never asks for the code by itself: whether one is asked for is a setting of the function.
        Assert.Equal(slot == "Code" && IsVerified(intent) ? "Optional" : "Required", json.Text("valueElicitationSetting", "slotConstraint"));
        Assert.Equal("DefaultObfuscation", json.Text("obfuscationSetting", "obfuscationSettingType"));
        Assert.True(type.StartsWith("AMAZON.", StringComparison.Ordinal) || ServiceDeskBot.In(locale).SlotTypes.ContainsKey(type), $"{intent}.{slot} is of the type '{type}', which is not defined");
    }

    [Theory, MemberData(nameof(AllSlots))]
    public void Every_question_is_asked_three_times_by_voice_and_keypad(string locale, string intent, string slot)
    {
        var prompt = Prompt(locale, intent, slot);

        Assert.Equal(2, prompt.At("maxRetries").GetInt32());
        Assert.Equal("Ordered", prompt.Text("messageSelectionStrategy"));
        Assert.Equal(ThreeAttempts, prompt.At("promptAttemptsSpecification").EnumerateObject().Select(attempt => attempt.Name));
        Assert.All(prompt.At("promptAttemptsSpecification").EnumerateObject(), attempt => AttemptAssert.VoiceAndKeypad(attempt.Value, LongestKeyed(locale, intent, slot)));
    }

    [Theory, MemberData(nameof(AllSlots))]
    public void Every_attempt_has_words_of_its_own_that_name_the_keypad_where_it_can_answer(string locale, string intent, string slot)
    {
        var words = Prompt(locale, intent, slot).Messages().Select(message => message.Spoken()).ToList();

        Assert.Equal(3, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        if (CanBeKeyed(locale, intent, slot))
            Assert.All(words, text => Assert.Matches(LocaleWords.Of(locale).Keypad, text));
        Assert.All(words, text => Assert.InRange(text.Length, 20, 160));
        // One question at a time: a second question mark would be a second question.
        Assert.All(words, text => Assert.True(text.Count(character => character == '?') <= 1, text));
    }

    [Theory, MemberData(nameof(AllSlots))]
    public void Every_answer_is_looked_at_by_the_function(string locale, string intent, string slot) =>
        Assert.True(Capture(locale, intent, slot).At("elicitationCodeHook", "enableCodeHookInvocation").GetBoolean());

    [Theory]
    [InlineData("UserID", "ElicitSlot", "DOB")]
    [InlineData("DOB", "ElicitSlot", "MonthStarted")]
    [InlineData("MonthStarted", "ConfirmIntent", null)]
    [InlineData("Code", "FulfillIntent", null)]
    public void An_answer_leads_to_the_next_question(string slot, string action, string? next)
    {
        foreach (var (locale, intent) in ServiceDeskBot.VerifiedIntents.Select(row => row.Data))
        {
            var dialogAction = Capture(locale, intent, slot).At("captureNextStep", "dialogAction");
            Assert.Equal(action, dialogAction.Text("type"));
            Assert.Equal(next, dialogAction.Text("slotToElicit"));
        }
    }

    [Theory, MemberData(nameof(AllSlots))]
    public void No_answer_after_the_retries_leads_to_a_person(string locale, string intent, string slot)
    {
        var capture = Capture(locale, intent, slot);

        Assert.NotEmpty(capture.At("failureResponse").Messages());
        StepAssert.LeadsToAPerson(capture.At("failureNextStep"), "NotUnderstood");
    }

    [Theory]
    [InlineData("jsmith")]
    [InlineData("j.smith-2")]
    [InlineData("100000")]
    [InlineData("svc_backup")]
    [InlineData("abcdefghijklmnopqrst")]
    public void A_user_identifier_takes_what_a_sAMAccountName_may_be(string userId) => Assert.All(AllLocales, locale => Assert.Matches($"^(?:{UserIdPattern(locale)})$", userId));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData(")(uid=*")]
    [InlineData("j smith")]
    [InlineData("abcdefghijklmnopqrstu")]
    [InlineData("jos\u00e9")]
    public void A_user_identifier_takes_nothing_else(string userId) => Assert.All(AllLocales, locale => Assert.DoesNotMatch($"^(?:{UserIdPattern(locale)})$", userId));

    [Theory, MemberData(nameof(Locales))]
    public void The_pattern_keeps_to_what_Lex_allows(string locale)
    {
        // No *, +, {n,} or bare full stop, at most 300 characters (Lex V2 developer guide, AMAZON.AlphaNumeric).
        Assert.DoesNotMatch(ForbiddenInPattern, UserIdPattern(locale));
        Assert.InRange(UserIdPattern(locale).Length, 1, 300);
        Assert.Equal("AMAZON.AlphaNumeric", ServiceDeskBot.In(locale).SlotTypes["UserIdentifier"].Text("parentSlotTypeSignature"));
    }

    [Theory, MemberData(nameof(Locales))]
    public void MonthName_is_restricted_to_the_twelve_months(string locale)
    {
        var type = ServiceDeskBot.In(locale).SlotTypes["MonthName"];

        Assert.Equal("TOP_RESOLUTION", type.Text("valueSelectionSetting", "resolutionStrategy"));
        Assert.Equal(
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
            type.Items("slotTypeValues").Select(value => value.Text("sampleValue", "value")));
    }

    [Theory, MemberData(nameof(Locales))]
    public void A_month_has_its_number_keyed_with_and_without_a_zero_and_no_two_months_share_a_word(string locale)
    {
        var months = ServiceDeskBot.In(locale).SlotTypes["MonthName"].Items("slotTypeValues").ToList();
        var words = months.SelectMany(month => month.Items("synonyms").Select(word => word.Text("value")!).Prepend(month.Text("sampleValue", "value")!)).ToList();

        Assert.Equal(words.Count, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(words, word => Assert.InRange(word.Length, 1, 140));
        for (var number = 1; number <= 12; number++)
        {
            var synonyms = months[number - 1].Items("synonyms").Select(word => word.Text("value")).ToList();
            Assert.Contains($"{number}", synonyms);
            Assert.Contains($"{number:00}", synonyms);
        }
    }

    private static IEnumerable<string> AllLocales => Locales.Select(row => row.Data);

    private static string UserIdPattern(string locale) => ServiceDeskBot.In(locale).SlotTypes["UserIdentifier"].Text("valueSelectionSetting", "regexFilter", "pattern")!;

    [GeneratedRegex(@"[*+.]|\{\d+,\}")]
    private static partial Regex ForbiddenInPattern { get; }

    // What the three answers need is known; another intent's slot needs the same on each attempt, within what Lex takes.
    private static int LongestKeyed(string locale, string intent, string slot)
    {
        var longest = Prompt(locale, intent, slot).At("promptAttemptsSpecification", "Initial", "audioAndDTMFInputSpecification", "dtmfSpecification", "maxLength").GetInt32();
        Assert.InRange(longest, 1, 1024);
        return (IsVerified(intent), slot) switch
        {
            (false, _) => longest,
            (true, "UserID") => 20,
            (true, "DOB") => 8,
            (true, "Code") => 6,
            _ => 2,
        };
    }

    // A keypad has no names and no times of day; a date it has where the function reads eight digits.
    private static bool CanBeKeyed(string locale, string intent, string slot)
    {
        var type = ServiceDeskBot.In(locale).Slot(intent, slot).Text("slotTypeName")!;
        return IsVerified(intent)
            || type is "AMAZON.AlphaNumeric" or "AMAZON.Number" or "AMAZON.PhoneNumber"
            || (ServiceDeskBot.In(locale).SlotTypes.TryGetValue(type, out var own)
                && (own.Text("parentSlotTypeSignature") is not null || own.Items("slotTypeValues").SelectMany(value => value.Items("synonyms")).Any(word => word.Text("value")!.All(char.IsAsciiDigit))));
    }

    private static bool IsVerified(string intent) => intent is "ResetPassword" or "UnlockAccount";

    private static JsonElement Prompt(string locale, string intent, string slot) => ServiceDeskBot.In(locale).Slot(intent, slot).At("valueElicitationSetting", "promptSpecification");

    private static JsonElement Capture(string locale, string intent, string slot) => ServiceDeskBot.In(locale).Slot(intent, slot).At("valueElicitationSetting", "slotCaptureSetting");
}
