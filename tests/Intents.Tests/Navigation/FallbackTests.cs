using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Navigation;

public sealed class FallbackTests
{
    private const string First = "Sorry, I didn't catch that. Would you like to reset your password, unlock your account, or speak to a person?";
    private const string Second = "I still didn't get that. Please say just: reset, unlock, or person.";
    private const string Third = "I'm having trouble understanding, and I don't want to keep you. I'll put you through to a person.";

    public static TheoryData<string, InvocationSource, bool> Ways
    {
        get
        {
            var ways = new TheoryData<string, InvocationSource, bool>();
            foreach (var intent in new[] { "FallbackIntent", "OrderPizza", "resetpassword" })
            {
                foreach (var isChat in new[] { false, true })
                {
                    ways.Add(intent, InvocationSource.FulfillmentCodeHook, isChat);
                    ways.Add(intent, InvocationSource.DialogCodeHook, isChat);
                }
            }
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_helps_twice_and_then_gets_a_person(string intent, InvocationSource source, bool isChat)
    {
        var call = new Call { IsChat = isChat };

        var first = await call.InterruptAsync(intent, source);
        var second = await call.InterruptAsync(intent, source);
        var third = await call.InterruptAsync(intent, source);

        Assert.Equal((DialogActionType.ElicitIntent, First), (first.Action, first.Text));
        Assert.Equal((DialogActionType.ElicitIntent, Second), (second.Action, second.Text));
        Assert.Equal((DialogActionType.Close, Third), (third.Action, third.Text));
        Assert.Equal((intent, IntentState.Failed, "NotUnderstood"), (third.Intent, third.State, third.TransferReason));
        Assert.Equal(["1", "2", "3"], call.Logs("utterance.missed").Select(line => line.GetProperty("times").GetRawText()));
    }

    [Theory]
    [InlineData("UserID")]
    [InlineData("confirmation")]
    public async Task After_the_retries_of_a_question_it_gets_a_person_at_once(string question)
    {
        var call = await HelpTests.AtAsync(new Call(), "ResetPassword", question);

        var heard = await call.InterruptAsync("FallbackIntent");

        Assert.Equal((DialogActionType.Close, Third), (heard.Action, heard.Text));
        Assert.Equal("NotUnderstood", heard.TransferReason);
        Assert.Equal("ResetPassword", call.Logged("utterance.missed").GetProperty("inIntent").GetString());
        Assert.Empty(call.Steps);
    }

    [Fact]
    public async Task What_the_caller_said_is_not_in_the_log()
    {
        var call = new Call();

        await call.SendAsync(new()
        {
            InvocationSource = InvocationSource.FulfillmentCodeHook,
            InputMode = InputMode.Speech,
            InputTranscript = "my password is swordfish",
            RawInputTranscript = "my password is swordfish",
            SessionId = "session-1",
            SessionState = new() { Intent = new() { Name = "FallbackIntent", State = IntentState.ReadyForFulfillment } },
        });

        Assert.DoesNotContain("swordfish", string.Concat(call.Log.Select(line => line.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_without_an_intent_is_one_that_nobody_understood()
    {
        var heard = await new Call().SendAsync(new() { InvocationSource = InvocationSource.DialogCodeHook, SessionState = new() });

        Assert.Equal((DialogActionType.ElicitIntent, First), (heard.Action, heard.Text));
    }
}
