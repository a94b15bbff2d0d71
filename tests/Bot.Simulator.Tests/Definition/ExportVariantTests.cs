using System.Text;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Definition;

/// <summary>Exports differ in where their files lie and in how their keys are spelt: all of them are read.</summary>
public sealed class ExportVariantTests
{
    [Theory]
    [InlineData("")]
    [InlineData("one/")]
    [InlineData("one/and two/deeper/")]
    public void A_locale_alone_becomes_a_bot_of_its_folders_name(string from)
    {
        using var folder = new BotFolder()
            .Write(from + "Manifest.json", """{"metadata":{"schemaVersion":"1.0","fileFormat":"LexJson","resourceType":"BOT_LOCALE"}}""")
            .Write(from + "en_GB/BotLocale.json", """{"name":"English (GB)","identifier":"en_GB","nluConfidenceThreshold":0.7}""")
            .Write(from + "en_GB/Intents/Hello/Intent.json", """{"name":"Hello","sampleUtterances":[{"utterance":"hello"}]}""");

        var bot = folder.Load();

        Assert.Equal(from.Length == 0 ? Path.GetFileName(folder.Path) : from.Split('/')[^2], bot.Name);
        Assert.Equal(0.7, bot.Locale("en_GB").NluConfidenceThreshold);
        Assert.Equal(["Hello"], bot.Locale("en_GB").Intents.Select(intent => intent.Name));
        Assert.Equal(("BOT007", ProblemSeverity.Warning), Assert.Single(bot.Problems.Select(problem => (problem.Rule.Id, problem.Severity))));
    }

    [Fact]
    public void What_lies_below_a_locale_alone_is_a_bot_in_US_English()
    {
        using var folder = new BotFolder().Write("Intents/Hello/Intent.json", """{"name":"Hello"}""");

        Assert.Equal(["Hello"], folder.Load().Locale("en_US").Intents.Select(intent => intent.Name));
    }

    [Fact]
    public void Names_of_files_and_folders_may_be_in_other_letters_and_what_belongs_to_none_is_left_out()
    {
        using var folder = new BotFolder()
            .Write("badges/bot.json", """{"name":"Badges"}""")
            .Write("badges/botlocales/en_US/botlocale.json", """{"identifier":"en_US"}""")
            .Write("badges/botlocales/en_US/intents/Hello/intent.json", """{"name":"Hello"}""")
            .Write("badges/botlocales/en_US/intents/Hello/ConversationFlow.json", "[not read]")
            .Write("badges/botlocales/en_US/.DS_Store", "x")
            .Write("aliases.json", "[")
            .Write("__MACOSX/badges/._bot.json", "x")
            .Write("__MACOSX/badges/bot.json", "x")
            .Write("badges/._bot.json", "x");

        var bot = folder.Load();

        Assert.Equal("Badges", bot.Name);
        Assert.Equal(["Hello"], bot.Locale("en_US").Intents.Select(intent => intent.Name));
        Assert.Empty(bot.Problems);
    }

    [Fact]
    public void Byte_order_marks_UTF_16_line_ends_and_comments_change_nothing()
    {
        const string Json = "{\r\n  // what it is called\r\n  \"name\": \"Hello\", /* and said */\r\n  \"sampleUtterances\": [{ \"utterance\": \"olá\" },]\r\n}\r\n";
        using var folder = new BotFolder().Write("Bot.json", """{"name":"Greeter"}""");
        Encoding[] encodings = [new UTF8Encoding(true), new UTF8Encoding(false), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)];
        foreach (var (index, encoding) in encodings.Index())
        {
            folder.Write($"BotLocales/en_US/Intents/Hello{index}/Intent.json", "");
            File.WriteAllText(Path.Combine(folder.Path, $"BotLocales/en_US/Intents/Hello{index}/Intent.json"), Json.Replace("Hello", $"Hello{index}", StringComparison.Ordinal), encoding);
        }

        folder.Write("BotLocales/en_US/BotLocale.json", """{"identifier":"en_US"}""");
        var bot = folder.Load();

        Assert.Empty(bot.Problems);
        Assert.Equal(["Hello0 olá", "Hello1 olá", "Hello2 olá", "Hello3 olá", "Hello4 olá", "Hello5 olá"], bot.Locale("en_US").Intents.Select(intent => $"{intent.Name} {intent.SampleUtterances[0]}"));
    }

    [Fact]
    public void The_spellings_of_the_guide_and_of_the_API_are_read_as_well()
    {
        using var folder = BadgeBot.Folder()
            .Write(BadgeBot.Note, """
                {"name":"Note","slotTypeId":"FLOORTYPE1","slotConstraint":"OPTIONAL","multipleValuesSetting":{"allowMutlipleValues":true},"obfuscationSetting":{"obfuscationSettingType":"DEFAULT_OBFUSCATION"},
                 "slotValueElicitationSetting":{"promptSpecification":{"messageGroupList":[{"message":{"plainTextMessage":{"value":"Which?"}}}],"maxRetries":2,"messageSelectionStrategy":"ORDERED"}}}
                """)
            .Write(BadgeBot.ReturnBadge, """
                {"name":"ReturnBadge","intentClosingSetting":{"active":false,"closingResponse":{"messageGroups":[{"message":{"plainTextMessage":{"value":"Bye."}}}]},"nextStep":{"dialogAction":null,"intent":null}},
                 "initialResponseSetting":{"nextStep":{"dialogAction":{"type":"END_CONVERSATION"},"intent":{"slots":null},"sessionAttributes":null}}}
                """);

        var locale = folder.Load().Locale("en_US");
        var note = locale.FindIntent("OrderBadge")!.FindSlot("Note")!;
        var back = locale.FindIntent("ReturnBadge")!;

        Assert.Equal(("FloorType", false, true, true), (note.SlotTypeName, note.IsRequired, note.AllowsMultipleValues, note.IsObfuscated));
        Assert.Equal(("Which?", 2, MessageSelectionStrategy.Ordered), (note.Prompt!.MessageGroups[0].Messages[0].Content, note.Prompt.MaxRetries, note.Prompt.Selection));
        Assert.Equal((false, "Bye.", null), (back.Closing!.IsActive, back.Closing.Continuation.Response!.MessageGroups[0].Messages[0].Content, back.Closing.Continuation.NextStep!.Type));
        Assert.Equal(NextStepType.EndConversation, back.InitialResponse!.Continuation.NextStep!.Type);
    }

    [Fact]
    public void The_custom_vocabulary_is_read()
    {
        using var folder = BadgeBot.Folder().Write(BadgeBot.Locale + "CustomVocabulary/CustomVocabulary.json", """{"customVocabularyItems":[{"weight":3,"phrase":"bee zero four","displayAs":"B04"},{"weight":null,"phrase":"turnstile"}]}""");

        Assert.Equal([new CustomVocabularyItem("bee zero four", 3, "B04"), new CustomVocabularyItem("turnstile", null, null)], folder.Load().Locale("en_US").CustomVocabulary);
    }
}
