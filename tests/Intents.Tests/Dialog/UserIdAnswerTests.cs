using Bot.Runtime.Lex;
using Intents.Tests.Calls;

namespace Intents.Tests.Dialog;

public sealed class UserIdAnswerTests
{
    private const string NotPossible =
        "That doesn't sound like a user ID: they have up to twenty letters and digits. Please say it one character at a time, or key it in and press pound.";

    private const string Person = "I'm having trouble understanding, and I don't want to keep you. I'll put you through to a person.";

    public static TheoryData<string> Intents => ["ResetPassword", "UnlockAccount"];

    [Theory]
    [MemberData(nameof(Intents))]
    public async Task Before_the_first_answer_Lex_asks_in_its_own_words(string intent)
    {
        var heard = await new Call().AskForAsync(intent);

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Equal((intent, IntentState.InProgress), (heard.Intent, heard.State));
        Assert.Null(heard.Text);
        Assert.All(heard.Slots.Values, Assert.Null);
    }

    [Theory]
    [MemberData(nameof(Intents))]
    public async Task A_possible_user_ID_is_kept_and_Lex_asks_on(string intent)
    {
        var call = new Call();
        await call.AskForAsync(intent);

        var heard = await call.SayAsync("UserID", "ada.l-7");

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Equal("ada.l-7", heard.Value("UserID"));
        Assert.Null(heard.Text);
        Assert.Empty(call.Steps);
    }

    [Theory]
    [InlineData("ada*")]
    [InlineData("ada)(uid=*")]
    [InlineData("corp\\ada")]
    [InlineData("ada@corp,com")]
    [InlineData("ada\0")]
    [InlineData("   ")]
    [InlineData("123456789012345678901")]
    [InlineData("ada\U0001F600")]
    public async Task A_user_ID_that_no_sAMAccountName_can_be_is_asked_for_again_with_the_reason(string userId)
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");

        var heard = await call.SayAsync("UserID", userId);

        Assert.Equal((DialogActionType.ElicitSlot, "UserID"), (heard.Action, heard.Slot));
        Assert.Null(heard.Slots["UserID"]);
        Assert.Equal(NotPossible, heard.Text);
        Assert.Equal(MessageContentType.PlainText, heard.ContentType);
    }

    [Fact]
    public async Task Twenty_characters_are_the_most_a_user_ID_has()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");

        var heard = await call.SayAsync("UserID", "12345678901234567890");

        Assert.Equal(DialogActionType.Delegate, heard.Action);
    }

    [Theory]
    [MemberData(nameof(Intents))]
    public async Task The_third_impossible_user_ID_leads_to_a_person(string intent)
    {
        var call = new Call();
        await call.AskForAsync(intent);
        Assert.Equal(NotPossible, (await call.SayAsync("UserID", "a*")).Text);
        Assert.Equal(NotPossible, (await call.SayAsync("UserID", "b*")).Text);
        Assert.Equal($"{intent}:UserID=2", call.Attributes["Tries"]);

        var heard = await call.SayAsync("UserID", "c*");

        Assert.Equal((DialogActionType.Close, IntentState.Failed), (heard.Action, heard.State));
        Assert.Equal("NotUnderstood", heard.TransferReason);
        Assert.Equal(Person, heard.Text);
        Assert.Empty(call.Steps);
    }

    [Fact]
    public async Task An_answer_that_Lex_made_nothing_of_is_left_to_its_retries()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");

        var heard = await call.MumbleAsync();

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.DoesNotContain("Tries", heard.Attributes.Keys);
    }

    [Fact]
    public async Task Digits_that_became_the_user_ID_are_no_date_of_birth()
    {
        var call = new Call();
        await call.AskForAsync("ResetPassword");

        var heard = await call.KeyAsync("01151990", "UserID");

        Assert.Equal(DialogActionType.Delegate, heard.Action);
        Assert.Equal("01151990", heard.Value("UserID"));
        Assert.Null(heard.Slots["DOB"]);
    }

    [Fact]
    public async Task Digits_that_became_the_user_ID_are_no_date_of_birth_in_an_event_out_of_the_blue_either()
    {
        // Without the hook of the initial response nothing says what was asked for.
        var heard = await new Call().KeyAsync("01151990", "UserID");

        Assert.DoesNotContain("DOB", heard.Slots.Keys);
    }
}
