using System.Text.RegularExpressions;
using Bot.Runtime.Lex;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Definition;

public sealed partial class SessionKeyTests
{
    [Fact]
    public void No_two_places_in_the_code_use_the_same_name()
    {
        var names = Directory.EnumerateFiles(Path.Combine(BotDefinition.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => KeyName().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["prefix"].Success ? match.Groups["prefix"].Value + "*" : match.Groups["name"].Value)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(["CallerNumber", "Misunderstood", "Paused", "TransferReason", "Tries*", "TriesConfirmation"], names);
    }

    [Fact]
    public void No_slot_has_a_name_that_makes_its_counter_that_of_the_confirmation() =>
        Assert.DoesNotContain("Confirmation", IdentitySlots.InOrder.Select(slot => slot.Name));

    [Fact]
    public async Task A_call_that_goes_through_everything_sets_no_other_attribute_and_none_of_Lex_s_own()
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

        Assert.Equal(
            ["CallerNumber", "Misunderstood", "Paused", "TransferReason", "TriesConfirmation", "TriesDOB", "TriesMonthStarted", "TriesUserID"], seen);

        void See(Heard heard) => seen.UnionWith(heard.Attributes.Keys);
    }

    [GeneratedRegex("SessionKey\\.(Text|Counter)\\((\"(?<prefix>[A-Za-z]+)\" \\+|\"(?<name>[^\"]+)\"\\))")]
    private static partial Regex KeyName();
}
