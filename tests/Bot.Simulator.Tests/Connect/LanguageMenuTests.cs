using Bot.Simulator.Connect;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Tests.Dialog;
using static Bot.Simulator.Tests.Connect.ScriptedPhone;

namespace Bot.Simulator.Tests.Connect;

/// <summary>A flow that asks for a key, and changes the contact's language with it.</summary>
public sealed class LanguageMenuTests : IDisposable
{
    private const string Bot = """{"Text":"Badge desk.","LexV2Bot":{"AliasArn":"arn:alias"}}""";

    private readonly BotFolder _folder = BadgeBot.Folder();
    private readonly FlowFile _file = new();
    private readonly List<LexBotConnection> _connections = [];
    private readonly List<string> _errors = [];

    public void Dispose()
    {
        _folder.Dispose();
        _file.Dispose();
    }

    [Theory]
    [InlineData("2", "Spanish.")]
    [InlineData("22", "Spanish.")]
    [InlineData("1", "Other key.")]
    [InlineData("#", "Other key.")]
    [InlineData(null, "Too late.")]
    public async Task A_menu_of_keys_takes_the_branch_of_the_first_key_and_waits_only_so_long(string? keys, string says)
    {
        var phone = new ScriptedPhone(keys is null ? new CallerInput.Silence() : Presses(keys));

        await PlayAsync(Menu(_file), phone);

        Assert.Equal(["Press 2.", says], phone.Words);
        var menu = Assert.Single(phone.Menus);
        Assert.Equal(["2"], menu.Keys);
        Assert.Equal(TimeSpan.FromSeconds(3), menu.Wait);
    }

    [Fact]
    public async Task A_menu_of_keys_does_not_listen_to_words_and_notices_who_hangs_up()
    {
        var phone = new ScriptedPhone(Says("two"));
        await PlayAsync(Menu(_file), phone);
        using var again = new FlowFile();

        Assert.Equal("Too late.", phone.Words[^1]);
        Assert.Equal(new CallEnd.CallerHungUp(), await PlayAsync(Menu(again), new ScriptedPhone()));
    }

    [Fact]
    public async Task The_contacts_language_is_the_locale_of_the_bot_and_can_be_compared()
    {
        _folder.Edit(BadgeBot.Locale + "BotLocale.json", locale => locale["identifier"] = "es_US");
        var flow = _file
            .Add("language", "UpdateContactData", """{"LanguageCode":"es-US"}""", "bot", $"[{FlowFile.Error("NoMatchingError", "end")}]")
            .Add("bot", "ConnectParticipantWithLexBot", Bot, "which", $"[{FlowFile.Error("NoMatchingCondition", "which")},{FlowFile.Error("NoMatchingError", "end")}]")
            .Add("which", "Compare", """{"ComparisonValue":"$.LanguageCode"}""", "end", $"[{FlowFile.Error("NoMatchingCondition", "end")}]", $"[{FlowFile.When("es-US", "bye")}]")
            .Message("bye", "Hasta luego en $.LanguageCode.", "end")
            .HangUp();
        var phone = new ScriptedPhone(Says("order a badge"), Says("a be uno dos"), Says("mañana"), Says("first floor"), Says("claro que sí"));

        await PlayAsync(flow.Load(), phone);

        Assert.Equal("es_US", Assert.Single(_connections).LocaleId);
        Assert.Contains("Order ab12 for floor First?", phone.Words);
        Assert.Equal("Hasta luego en es-US.", phone.Words[^1]);
    }

    [Fact]
    public async Task A_language_whose_reference_has_no_value_leaves_by_the_error_branch()
    {
        var flow = _file
            .Add("language", "UpdateContactData", """{"LanguageCode":"$.Attributes.Language"}""", "end", $"[{FlowFile.Error("NoMatchingError", "sorry")}]")
            .Message("sorry", "Sorry.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        await PlayAsync(flow.Load(), phone);

        Assert.Equal("Sorry.", phone.Words[^1]);
        Assert.Equal(["the reference of LanguageCode has no value"], _errors);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("181")]
    [InlineData("soon")]
    public async Task A_menu_that_waits_for_no_time_that_Connect_knows_takes_the_error_branch(string seconds)
    {
        var flow = _file.Add("menu", "GetParticipantInput", $$"""{"Text":"Press 2.","InputTimeLimitSeconds":"{{seconds}}"}""", "end", $"[{FlowFile.Error("NoMatchingError", "sorry")}]")
            .Message("sorry", "Sorry.", "end").HangUp().Load();
        var phone = new ScriptedPhone();

        await PlayAsync(flow, phone);

        Assert.Equal(["Sorry."], phone.Words);
        Assert.Equal([$"its InputTimeLimitSeconds is '{seconds}', not a number from 1 to 180"], _errors);
    }

    private static ContactFlow Menu(FlowFile file) => file
        .Add("menu", "GetParticipantInput", """{"Text":"Press 2.","StoreInput":"False","InputTimeLimitSeconds":"3"}""", "end",
            $"[{FlowFile.Error("InputTimeLimitExceeded", "late")},{FlowFile.Error("NoMatchingCondition", "other")},{FlowFile.Error("NoMatchingError", "end")}]",
            $"[{FlowFile.When("2", "spanish")}]")
        .Message("spanish", "Spanish.", "end")
        .Message("other", "Other key.", "end")
        .Message("late", "Too late.", "end")
        .HangUp()
        .Load();

    private Task<CallEnd> PlayAsync(ContactFlow flow, IPhone phone)
    {
        var bot = _folder.Load();
        var options = new FlowPlayerOptions
        {
            OpenBot = connection =>
            {
                _connections.Add(connection);
                return new LexSession(bot, connection.LocaleId, new ScriptedHook());
            },
            OnError = (_, why) => _errors.Add(why),
        };
        return new FlowPlayer(flow, options).PlayAsync(phone, TestContext.Current.CancellationToken);
    }
}
