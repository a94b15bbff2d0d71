using System.IO.Compression;
using System.Text;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Definition;

/// <summary>What cannot be read is a problem with its file, line and path, and the rest is still read; only where there is no bot at all is there an error.</summary>
public sealed class BrokenDefinitionTests
{
    [Fact]
    public void A_file_that_is_not_JSON_is_named_with_its_line_and_the_rest_is_read()
    {
        using var folder = BadgeBot.Folder().Write(BadgeBot.ReturnBadge, "{\n  \"name\": \"ReturnBadge\",\n  \"slotPriorities\": [}\n}");

        var bot = folder.Load();

        Assert.Equal(["BOT001 3 $ " + BadgeBot.ReturnBadge + " line 3, byte 22: the file is not JSON. Expected one complete object as Lex V2 and Connect export it."], Lines(bot));
        Assert.Equal(["Cancel", "FallbackIntent", "Help", "OrderBadge"], bot.Locale("en_US").Intents.Select(intent => intent.Name));
    }

    [Theory]
    [InlineData("""{"name":"ReturnBadge","sampleUtterances":"hello"}""", "BOT002 1 $.sampleUtterances expected an array, found \"hello\". Lex refuses to import it; correct the value.")]
    [InlineData("{\"name\":\"ReturnBadge\",\n\"sampleUtterances\":[{\"utterance\":\"a\"},\n{\"utterance\":true}]}", "BOT002 3 $.sampleUtterances[1].utterance expected a string, found true. Lex refuses to import it; correct the value.|BOT002 3 $.sampleUtterances[1] expected an object with 'utterance', found {\"utterance\":true}. Lex refuses to import it; correct the value.")]
    [InlineData("""{"sampleUtterances":[]}""", "BOT005 1 $ the intent has no 'name', so that of its folder, 'ReturnBadge', is taken. Give it a name.")]
    [InlineData("""{"name":"ReturnBadge","dialogCodeHook":{"enabled":"perhaps"}}""", "BOT002 1 $.dialogCodeHook.enabled expected true or false, found \"perhaps\". Lex refuses to import it; correct the value.")]
    [InlineData("""{"name":"ReturnBadge","dialogCodeHook":{"enabled":"true"}}""", "BOT003 1 $.dialogCodeHook.enabled \"true\" is a string where Lex writes true or false. Remove the quotation marks.")]
    [InlineData("""{"name":"ReturnBadge","outputContexts":[{"name":"a","turnsToLive":1.5}]}""", "BOT002 1 $.outputContexts[0].turnsToLive expected a whole number, found 1.5. Lex refuses to import it; correct the value.")]
    [InlineData("""{"name":"ReturnBadge","outputContexts":[{"name":"a","turnsToLive":"5"}]}""", "BOT003 1 $.outputContexts[0].turnsToLive \"5\" is a string where Lex writes a number. Remove the quotation marks.")]
    [InlineData("""{"name":"ReturnBadge","initialResponseSetting":[]}""", "BOT002 1 $.initialResponseSetting expected an object, found []. Lex refuses to import it; correct the value.")]
    [InlineData("""{"name":"ReturnBadge","initialResponseSetting":{"nextStep":{"dialogAction":{"type":"Leave"}}}}""", "BOT002 1 $.initialResponseSetting.nextStep.dialogAction.type expected one of ElicitIntent, StartIntent, ElicitSlot, EvaluateConditional, InvokeDialogCodeHook, ConfirmIntent, FulfillIntent, CloseIntent, EndConversation, found \"Leave\". Lex refuses to import it; correct the value.")]
    [InlineData("""{"name":"ReturnBadge","initialResponseSetting":{"initialResponse":{"messageGroupsList":[{"message":{}}]}}}""", "BOT002 1 $.initialResponseSetting.initialResponse.messageGroupsList[0].message expected one of plainTextMessage, ssmlMessage, customPayload and imageResponseCard, found {}. Lex refuses to import it; correct the value.")]
    [InlineData("""{"name":"ReturnBadge","intentConfirmationSetting":{"promptSpecification":{"messageSelectionStrategy":"Any"}}}""", "BOT002 1 $.intentConfirmationSetting.promptSpecification.messageSelectionStrategy expected one of Random, Ordered, found \"Any\". Lex refuses to import it; correct the value.")]
    [InlineData("""{"Name":"ReturnBadge"}""", "BOT003 1 $.Name the key 'Name' is written 'name' by Lex. Write it so.")]
    [InlineData("""{"name":"ReturnBadge","description":"a","description":"b"}""", "BOT004 1 $ the key 'description' is twice in one object, and the last one counts. Remove the other.")]
    [InlineData("""{"name":"TakeBadge"}""", "BOT006 1 $ the intent 'TakeBadge' lies in a folder 'ReturnBadge'. Give the folder the name of the intent.")]
    [InlineData("""{"name":"OrderBadge"}""", "BOT006 1 $ the intent 'OrderBadge' lies in a folder 'ReturnBadge'. Give the folder the name of the intent.|BOT005 1 $ there is another intent 'OrderBadge' in " + BadgeBot.OrderBadge + ", which is the one that counts. Rename or remove one of them.")]
    [InlineData("""{"name":"ReturnBadge","description":"\ud83d"}""", "BOT001 1 $ " + BadgeBot.ReturnBadge + ": the file holds half of a surrogate pair, such as \\ud83d without what belongs to it. Write the whole character.")]
    [InlineData("[]", "BOT001 1 $ expected an object, found []. Export the bot again.")]
    public void A_value_of_the_wrong_kind_is_a_problem_with_its_line_and_path(string json, string problems)
    {
        using var folder = BadgeBot.Folder().Write(BadgeBot.ReturnBadge, json);

        Assert.Equal(problems.Split('|'), Lines(folder.Load()));
    }

    [Fact]
    public void A_strategy_that_Lex_does_not_have_is_a_problem()
    {
        using var folder = BadgeBot.Folder().Write(BadgeBot.Locale + "SlotTypes/FloorType/SlotType.json", """{"name":"FloorType","valueSelectionSetting":{"resolutionStrategy":"BEST"}}""");

        Assert.Equal(["BOT002 1 $.valueSelectionSetting.resolutionStrategy expected one of OriginalValue, TopResolution, Concatenation, found \"BEST\". Lex refuses to import it; correct the value."], Lines(folder.Load()));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_a_problem()
    {
        using var folder = BadgeBot.Folder();
        File.WriteAllBytes(Path.Combine(folder.Path, BadgeBot.ReturnBadge), [.. "{\"name\":\""u8, 0xE9, .. "\"}"u8]);

        Assert.Equal(["BOT001 1 $ " + BadgeBot.ReturnBadge + " line 1: the file is not text in UTF-8. Save it as UTF-8."], Lines(folder.Load()));
    }

    [Fact]
    public void A_slot_without_its_intent_is_a_problem()
    {
        using var folder = BadgeBot.Folder().Delete(BadgeBot.OrderBadge);

        Assert.Contains("BOT008 1 $ the slot lies in the folder of an intent 'OrderBadge' that has no Intent.json. Add the intent or remove the slot.", Lines(folder.Load()));
    }

    [Fact]
    public void A_locale_without_its_file_has_the_name_of_its_folder()
    {
        using var folder = BadgeBot.Folder().Delete(BadgeBot.Locale + "BotLocale.json");

        Assert.Equal(["BOT001 1 $ the locale in 'Badges/BotLocales/en_US/' has no BotLocale.json. Export the bot again."], Lines(folder.Load()));
    }

    [Fact]
    public void A_folder_without_a_bot_is_said_to_be_one()
    {
        using var folder = new BotFolder().Write("something.json", "{}");

        Assert.Equal($"{folder.Path}: no bot found. Expected a Bot.json beside a BotLocales folder, as a Lex V2 export has them.", Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void A_zip_in_a_folder_without_a_bot_is_pointed_out()
    {
        using var folder = new BotFolder().Write("Badges-DRAFT.zip", "PK");

        Assert.Equal($"{folder.Path}: no bot found, but the zip Badges-DRAFT.zip. Unpack it, or give that one.", Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void Of_several_bots_none_is_guessed()
    {
        using var folder = BadgeBot.Folder().Write("Other/Bot.json", "{}").Write("Other/BotLocales/en_US/BotLocale.json", "{}");

        Assert.Equal($"{folder.Path}: several bots found (Badges/Bot.json, Other/Bot.json). Give the folder of one of them.", Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void A_bot_without_a_locale_is_refused()
    {
        using var folder = new BotFolder().Write("Bot.json", """{"name":"Empty"}""").Write("BotLocales/en_US/notes.json", "{}");

        Assert.Equal($"{folder.Path}: BotLocales holds no locale. Expected a folder such as en_US with a BotLocale.json.", Assert.Throws<DefinitionException>(folder.Load).Message);
    }

    [Fact]
    public void A_path_that_is_not_there_is_named() =>
        Assert.StartsWith("/no/such/bot: no such folder or file. Give the folder of a Lex V2 export", Assert.Throws<DefinitionException>(() => BotDefinition.Load("/no/such/bot")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_zip_is_said_to_be_none()
    {
        using var folder = new BotFolder().Write("bot.zip", "PK, but not really");

        Assert.Contains("bot.zip: not a zip that can be read", Assert.Throws<DefinitionException>(() => BotDefinition.Load(Path.Combine(folder.Path, "bot.zip"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../Badges/Bot.json")]
    [InlineData("/Badges/Bot.json")]
    [InlineData("C:/Badges/Bot.json")]
    [InlineData("Badges\\..\\Bot.json")]
    public void A_zip_whose_entries_lead_out_of_it_is_refused(string entry)
    {
        using var folder = new BotFolder();

        Assert.Equal(
            $"{Zip(folder, entry, "{}")}: the zip's entry '{entry}' leads out of the folder it is unpacked to, as none of an export does. Export the bot again.",
            Assert.Throws<DefinitionException>(() => BotDefinition.Load(Path.Combine(folder.Path, "bot.zip"))).Message);
    }

    [Fact]
    public void A_zip_with_a_password_is_refused()
    {
        using var folder = new BotFolder();
        var zip = Zip(folder, "Badges/Bot.json", "{}");
        var bytes = File.ReadAllBytes(zip);

        // Bit 0 of the general purpose flags says that an entry is encrypted (APPNOTE 4.4.4): at 6 in the local header, at 8 in the central one.
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        File.WriteAllBytes(zip, bytes);

        Assert.Equal($"{zip}: the zip has a password. Export the bot without one, or give the folder it unpacks to.", Assert.Throws<DefinitionException>(() => BotDefinition.Load(zip)).Message);
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_than_an_export_is_a_problem_and_not_read()
    {
        using var folder = BadgeBot.Folder();
        using (var file = File.Create(Path.Combine(folder.Path, BadgeBot.ReturnBadge)))
            file.SetLength(33 * 1024 * 1024);

        Assert.Equal(["BOT001 1 $ the file is larger than 32 MB, as none of an export is. Remove it."], Lines(BotDefinition.Load(folder.Zip())));
    }

    [Fact]
    public void A_link_that_leads_back_up_is_not_followed()
    {
        using var folder = BadgeBot.Folder();
        System.IO.Directory.CreateSymbolicLink(Path.Combine(folder.Path, "Badges", "again"), folder.Path);

        Assert.Empty(folder.Load().Problems);
    }

    private static string Zip(BotFolder folder, string entry, string json)
    {
        var path = Path.Combine(folder.Path, "bot.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var stream = zip.CreateEntry(entry).Open();
        stream.Write(Encoding.UTF8.GetBytes(json));
        return path;
    }

    private static IEnumerable<string> Lines(BotDefinition bot) => bot.Problems.Select(problem => $"{problem.Rule.Id} {problem.Line} {problem.Place.Path} {problem.Message}");
}
