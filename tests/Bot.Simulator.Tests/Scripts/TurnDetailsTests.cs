using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Scripts;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Tests.Dialog;

namespace Bot.Simulator.Tests.Scripts;

public sealed class TurnDetailsTests
{
    [Fact]
    public async Task A_transcript_shows_what_Lex_made_of_each_answer()
    {
        var transcript = await PlayAsync(Badges(), CallScript.Named("n").Says("order a badge").Says("what").Says("the code is ab12"));

        Assert.Equal(
            """
            call      from +…06
            caller    order a badge
                      intent  OrderBadge 1.00, ReturnBadge 0.40, FallbackIntent
                      hook    DialogCodeHook 'Start' of OrderBadge: Delegate
                      state   OrderBadge InProgress, ElicitSlot BadgeCode
                      slots   BadgeCode -, StartDate -, Floor -, Note -
                      session CallerNumber = +…06
            bot       Let's order a badge.
            bot       What is the badge code?
            caller    {BadgeCode}
            """.ReplaceLineEndings("\n"),
            string.Join('\n', transcript.ToString().Split('\n').Take(10)));
    }

    [Theory]
    [InlineData("order a badge|the code is ab12", "caller    the code is {BadgeCode}")]
    [InlineData("order a badge|my code, I forgot it", "caller    {BadgeCode}")]
    [InlineData("order a badge|help", "caller    help")]
    [InlineData("badge ab12 from tomorrow", "caller    badge {BadgeCode} from tomorrow")]
    public async Task The_value_of_an_obfuscated_slot_is_never_shown(string said, string line)
    {
        var script = said.Split('|').Aggregate(CallScript.Named("n"), (script, words) => script.Says(words));

        var transcript = await PlayAsync(Badges(), script);

        Assert.Contains(line + "\n", transcript.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ab12", transcript.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("forgot", transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_is_hidden_where_the_function_fails_as_well()
    {
        var transcript = await PlayAsync(Badges(), CallScript.Named("n").Says("badge ab12 from tomorrow"), _ => LexCodeHookResult.Failed("a stack trace with ab12"));

        Assert.DoesNotContain("ab12", transcript.ToString(), StringComparison.Ordinal);
        Assert.Contains("caller    badge {BadgeCode} from tomorrow", transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_attributes_are_shown_as_they_change_and_the_sealed_ones_not_at_all()
    {
        var turns = 0;
        var transcript = await PlayAsync(Badges(), CallScript.Named("n").Says("order a badge").Says("ab12").Says("tomorrow"), sent =>
        {
            var attributes = new Dictionary<string, string>(sent.SessionState!.SessionAttributes!) { ["Paused"] = Guid.NewGuid().ToString(), ["Phone"] = "+61400000123" };
            turns++;
            if (turns > 1)
                attributes.Remove("CallerNumber");
            return LexCodeHookResult.Answered(new LexV2Response
            {
                SessionState = new LexV2SessionState { SessionAttributes = attributes, DialogAction = new LexV2DialogAction { Type = DialogActionType.Delegate }, Intent = sent.SessionState.Intent },
            });
        });

        var session = transcript.ToString().Split('\n').Where(line => line.Contains(" session ", StringComparison.Ordinal)).Select(line => line.Trim());
        Assert.Equal(["session CallerNumber = +…06", "session Paused = [sealed]", "session Phone = +…23", "session CallerNumber is gone"], session);
    }

    [Fact]
    public async Task An_obfuscated_date_is_hidden_where_the_bot_says_it_back_and_in_attributes_too()
    {
        var folder = Badges().Edit(BadgeBot.StartDate, slot => slot["obfuscationSetting"] = Obfuscated());

        var transcript = await PlayAsync(folder, CallScript.Named("n").Says("order a badge").Says("ab12").Says("January fifteenth 2031"), Says("From 2031-01-15, then?"));

        Assert.Contains("bot       From {StartDate}, then?\n", transcript.ToString(), StringComparison.Ordinal);
        Assert.Contains("session Born = {StartDate}\n", transcript.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("2031", transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_not_obfuscated_is_shown()
    {
        var transcript = await PlayAsync(Badges(), CallScript.Named("n").Says("order a badge").Says("ab12").Says("January fifteenth 2031"), Says("From 2031-01-15, then?"));

        Assert.Contains("bot       From 2031-01-15, then?\n", transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_number_is_hidden_whatever_its_slot_says_about_it()
    {
        var folder = Badges().Edit(BadgeBot.StartDate, slot => slot["slotTypeName"] = "AMAZON.PhoneNumber");

        var transcript = await PlayAsync(folder, CallScript.Named("n").Says("order a badge").Says("ab12").Keys("0491570006"), Says("I'll call 0491570006."));

        Assert.Contains("caller    [keys {StartDate}]\n", transcript.ToString(), StringComparison.Ordinal);
        Assert.Contains("StartDate {StartDate}", transcript.ToString(), StringComparison.Ordinal);
        Assert.Contains("bot       I'll call {StartDate}.\n", transcript.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("0491570006", transcript.ToString(), StringComparison.Ordinal);
    }

    // Says it once the second slot is there, and keeps it in an attribute as well.
    private static Func<LexV2Event, LexCodeHookResult?> Says(string words) => sent =>
    {
        if (sent.SessionState!.Intent!.Slots!["StartDate"] is not { } date)
            return null;
        return LexCodeHookResult.Answered(new LexV2Response
        {
            SessionState = new LexV2SessionState
            {
                SessionAttributes = new() { ["Born"] = date.Value!.InterpretedValue! },
                DialogAction = new LexV2DialogAction { Type = DialogActionType.ElicitSlot, SlotToElicit = "Floor" },
                Intent = sent.SessionState.Intent,
            },
            Messages = [new LexV2Message { ContentType = MessageContentType.PlainText, Content = words }],
        });
    };

    private static System.Text.Json.Nodes.JsonObject Obfuscated() => new() { ["obfuscationSettingType"] = "DefaultObfuscation" };

    private static BotFolder Badges() => BadgeBot.Folder().Edit(BadgeBot.BadgeCode, slot => slot["obfuscationSetting"] = Obfuscated());

    private static async Task<CallTranscript> PlayAsync(BotFolder folder, CallScript script, Func<LexV2Event, LexCodeHookResult?>? answer = null)
    {
        using (folder)
        {
            var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
            await new SimulatedBot(folder.Load(), new ScriptedHook(answer)).CallAsync(CallScript.DefaultNumber, new ScriptPhone(script, transcript), transcript, cancellationToken: TestContext.Current.CancellationToken);
            return transcript;
        }
    }
}
