using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Navigation;

public sealed class SpeakToAgentTests
{
    [Theory]
    [InlineData(InvocationSource.FulfillmentCodeHook, false)]
    [InlineData(InvocationSource.DialogCodeHook, false)]
    [InlineData(InvocationSource.FulfillmentCodeHook, true)]
    public async Task Who_asks_for_a_person_gets_one_and_has_what_they_wanted(InvocationSource source, bool isChat)
    {
        var heard = await new Call { IsChat = isChat }.InterruptAsync("SpeakToAgent", source);

        Assert.Equal((DialogActionType.Close, IntentState.Fulfilled, "SpeakToAgent"), (heard.Action, heard.State, heard.Intent));
        Assert.Equal("Of course. I'll put you through to a person.", heard.Text);
        Assert.Equal("CallerAsked", heard.TransferReason);
    }

    [Theory]
    [InlineData("NotUnderstood")]
    [InlineData("Error")]
    public async Task A_reason_that_the_definition_gave_stays(string reason)
    {
        var call = new Call();
        call.Attributes["TransferReason"] = reason;

        var heard = await call.InterruptAsync("SpeakToAgent");

        Assert.Equal("I'll put you through to a person.", heard.Text);
        Assert.Equal((reason, IntentState.Fulfilled), (heard.TransferReason, heard.State));
    }

    [Fact]
    public async Task In_the_middle_it_leaves_everything_as_it_was()
    {
        var call = await HelpTests.AtAsync(new Call(), "ResetPassword", "confirmation");

        var heard = await call.InterruptAsync("SpeakToAgent");

        Assert.Equal("CallerAsked", heard.TransferReason);
        Assert.DoesNotContain("Paused", heard.Attributes.Keys);
        Assert.Empty(call.Steps);
    }
}
