using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Definition;

public sealed class SessionKeyTests
{
    [Fact]
    public async Task A_call_that_goes_through_everything_sets_no_attribute_but_the_frameworks_and_none_of_Lex_s_own()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var call = new Call { CallerNumber = "+61491570110" };
        See(await call.InterruptAsync("FallbackIntent"));
        See(await call.AskForAsync("ResetPassword"));
        See(await call.SayAsync("UserID", "a*"));
        See(await call.SayAsync("UserID", People.AdaUserId));
        See(await call.SayAsync("DOB", "2087-01-01"));
        See(await call.SayAsync("DOB", People.AdaBirth));
        See(await call.SayAsync("MonthStarted", "summer"));
        See(await call.SayAsync("MonthStarted", People.AdaMonth));
        See(await call.InterruptAsync("Help"));
        See(await call.ConfirmAsync(ConfirmationState.Confirmed));
        See(await call.FulfillAsync());
        See(await call.InterruptAsync("SpeakToAgent"));

        Assert.Equal(["CallerNumber", "LastWords", "Paused", "TransferReason", "Tries"], seen);
        Assert.Subset(WellKnownAttributes.Names.ToHashSet(StringComparer.Ordinal), seen);

        void See(Heard heard) => seen.UnionWith(heard.Attributes.Keys);
    }
}
