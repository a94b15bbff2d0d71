using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Dialog;

public sealed class BirthDateAnswerTests
{
    private const string NotPast =
        "I need the full date you were born, with the year. For example, January fifteenth, nineteen ninety. Or key eight digits: month, day and year.";

    [Theory]
    [InlineData("1987-04-09")]
    [InlineData("1900-01-01")]
    [InlineData("2026-03-01")]
    [InlineData("2000-02-29")]
    public async Task A_day_in_the_past_is_kept_and_Lex_asks_on(string date)
    {
        var call = await AtBirthDateAsync();

        var heard = await call.SayAsync("DOB", date);

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Equal(date, heard.Value("DOB"));
        Assert.Null(heard.Text);
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-03")]
    [InlineData("2087-04-09")]
    [InlineData("1899-12-31")]
    [InlineData("0087-04-09")]
    [InlineData("1987-04")]
    [InlineData("1987")]
    [InlineData("2026-W10")]
    [InlineData("XXXX-04-09")]
    public async Task Today_the_future_the_19th_century_and_half_a_date_are_asked_for_again(string date)
    {
        var call = await AtBirthDateAsync();

        var heard = await call.SayAsync("DOB", date);

        Assert.Equal((DialogActionType.ElicitSlot, "DOB"), (heard.Action, heard.Slot));
        Assert.Null(heard.Slots["DOB"]);
        Assert.Equal(People.AdaUserId, heard.Value("UserID"));
        Assert.Equal(NotPast, heard.Text);
    }

    [Fact]
    public async Task The_third_impossible_date_leads_to_a_person()
    {
        var call = await AtBirthDateAsync("UnlockAccount");
        Assert.Equal(NotPast, (await call.SayAsync("DOB", "2087-01-01")).Text);
        Assert.Equal(NotPast, (await call.SayAsync("DOB", "2087-01-02")).Text);

        var heard = await call.SayAsync("DOB", "2087-01-03");

        Assert.Equal((DialogActionType.Close, "NotUnderstood"), (heard.Action, heard.TransferReason));
        Assert.DoesNotContain("Tries", heard.Attributes.Keys);
        Assert.Equal(IntentState.Failed, heard.State);
    }

    [Theory]
    [InlineData("en_US", "04091987", "1987-04-09")]
    [InlineData("en_US", "02292000", "2000-02-29")]
    [InlineData("en_GB", "09041987", "1987-04-09")]
    [InlineData("en_AU", "31121999", "1999-12-31")]
    [InlineData("de_DE", "29022000", "2000-02-29")]
    public async Task Eight_keyed_digits_are_a_date_in_the_order_of_the_locale_and_the_next_question_follows(string locale, string keyed, string date)
    {
        var call = await AtBirthDateAsync(locale: locale);

        var heard = await call.KeyAsync(keyed);

        Assert.Equal((DialogActionType.ElicitSlot, "MonthStarted"), (heard.Action, heard.Slot));
        Assert.Null(heard.Text);
        Assert.Equal(date, heard.Value("DOB"));
        Assert.Equal(keyed, heard.Slots["DOB"]!.Value!.OriginalValue);
    }

    [Theory]
    [InlineData("en_US", "13011990")]
    [InlineData("en_US", "02292001")]
    [InlineData("en_US", "02301990")]
    [InlineData("en_GB", "01131990")]
    [InlineData("en_GB", "31041990")]
    [InlineData("en_US", "0409198")]
    [InlineData("en_US", "040987")]
    [InlineData("en_US", "00000000")]
    [InlineData("en_US", "[DEL]")]
    [InlineData("en_US", "")]
    public async Task Keyed_digits_that_are_no_date_are_left_to_the_retries_of_Lex(string locale, string keyed)
    {
        var call = await AtBirthDateAsync(locale: locale);

        var heard = await call.KeyAsync(keyed);

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Null(heard.Slots["DOB"]);
        Assert.Null(heard.Slots["MonthStarted"]);
    }

    [Theory]
    [InlineData("03022026")]
    [InlineData("01011899")]
    public async Task A_keyed_date_has_to_be_past_as_well(string keyed)
    {
        var call = await AtBirthDateAsync();

        var heard = await call.KeyAsync(keyed);

        Assert.Equal((DialogActionType.ElicitSlot, "DOB"), (heard.Action, heard.Slot));
        Assert.Equal(NotPast, heard.Text);
        Assert.Null(heard.Slots["DOB"]);
    }

    [Fact]
    public async Task Keyed_digits_that_Lex_made_another_date_of_mean_what_the_question_said()
    {
        var call = await AtBirthDateAsync();

        var heard = await call.KeyAsync("04091987", "DOB", "0409-01-01");

        Assert.Equal("1987-04-09", heard.Value("DOB"));
        Assert.Equal("MonthStarted", heard.Slot);
    }

    [Fact]
    public async Task Somebodys_user_ID_may_be_their_date_of_birth()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");
        await call.KeyAsync("01151990", "UserID");

        var heard = await call.KeyAsync("01151990");

        Assert.Equal("1990-01-15", heard.Value("DOB"));
        Assert.Equal((DialogActionType.ElicitSlot, "MonthStarted"), (heard.Action, heard.Slot));
    }

    [Fact]
    public async Task Digits_on_a_chat_are_text_and_left_to_Lex()
    {
        var call = await AtBirthDateAsync(isChat: true);

        var heard = await call.KeyAsync("04091987");

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Null(heard.Slots["DOB"]);
    }

    private static async Task<Call> AtBirthDateAsync(string intent = "ResetPassword", string locale = "en_US", bool isChat = false)
    {
        var call = new Call { Locale = locale, IsChat = isChat };
        await call.AskForAsync(intent);
        await call.SayAsync("UserID", People.AdaUserId);
        return call;
    }
}
