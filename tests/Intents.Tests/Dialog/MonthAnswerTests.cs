using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Dialog;

public sealed class MonthAnswerTests
{
    private const string WhichMonth = "Which month did you start working here? Say the name of the month, or key its number and press pound.";

    public static TheoryData<string, string> Keyed => new()
    {
        { "1", "January" }, { "2", "February" }, { "3", "March" }, { "4", "April" }, { "5", "May" }, { "6", "June" }, { "7", "July" },
        { "8", "August" }, { "9", "September" }, { "10", "October" }, { "11", "November" }, { "12", "December" },
        { "01", "January" }, { "02", "February" }, { "09", "September" },
    };

    [Theory]
    [MemberData(nameof(Keyed))]
    public async Task The_number_of_a_month_can_be_keyed_and_the_user_ID_is_read_back(string keyed, string month)
    {
        var call = await AtMonthAsync();

        var heard = await call.KeyAsync(keyed);

        Assert.Equal(month, heard.Value("MonthStarted"));
        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
        Assert.Empty(call.Steps);
    }

    [Theory]
    [MemberData(nameof(Keyed))]
    public async Task The_same_holds_where_Lex_knows_the_digits_as_a_synonym(string keyed, string month)
    {
        var call = await AtMonthAsync();

        var heard = await call.KeyAsync(keyed, "MonthStarted", month);

        Assert.Equal(month, heard.Value("MonthStarted"));
        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
        Assert.Empty(call.Steps);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("13")]
    [InlineData("99")]
    [InlineData("001")]
    [InlineData("20190314")]
    public async Task Other_digits_are_no_month_and_left_to_the_retries_of_Lex(string keyed)
    {
        var call = await AtMonthAsync();

        var heard = await call.KeyAsync(keyed);

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Null(heard.Slots["MonthStarted"]);
    }

    [Theory]
    [InlineData("summer")]
    [InlineData("13")]
    [InlineData("None")]
    [InlineData("-3")]
    [InlineData("+3")]
    [InlineData("January, March")]
    public async Task A_value_that_is_no_month_is_asked_for_again_as_slot_types_may_take_more_than_their_values(string value)
    {
        var call = await AtMonthAsync();

        var heard = await call.SayAsync("MonthStarted", value);

        Assert.Equal((DialogActionType.ElicitSlot, "MonthStarted"), (heard.Action, heard.Slot));
        Assert.Equal(WhichMonth, heard.Text);
        Assert.Null(heard.Slots["MonthStarted"]);
    }

    [Fact]
    public async Task A_month_counts_in_any_case()
    {
        var call = await AtMonthAsync();

        var heard = await call.SayAsync("MonthStarted", "september");

        Assert.Equal(DialogActionType.ConfirmIntent, heard.Action);
    }

    [Fact]
    public async Task The_third_value_that_is_no_month_leads_to_a_person()
    {
        var call = await AtMonthAsync("UnlockAccount");
        await call.SayAsync("MonthStarted", "summer");
        await call.SayAsync("MonthStarted", "autumn");

        var heard = await call.SayAsync("MonthStarted", "winter");

        Assert.Equal((DialogActionType.Close, "NotUnderstood"), (heard.Action, heard.TransferReason));
        Assert.DoesNotContain("Tries", heard.Attributes.Keys);
    }

    private static async Task<Call> AtMonthAsync(string intent = "ResetPassword")
    {
        var call = new Call();
        await call.AskForAsync(intent);
        await call.SayAsync("UserID", People.AdaUserId);
        await call.SayAsync("DOB", People.AdaBirth);
        return call;
    }
}
