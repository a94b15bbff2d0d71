using System.IO.Compression;
using Bot.Cli.Publishing;

namespace Bot.Cli.Tests.Publishing;

public sealed class BotPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_not_Lexs_stays_out()
    {
        _folder.Write("bot/Manifest.json", "{}");
        _folder.Write("bot/Desk/Bot.json", "{}");
        _folder.Write("bot/Desk/.DS_Store", "?");
        _folder.Write("bot/Desk/notes.txt", "?");

        using var zip = ZipFile.OpenRead(BotPackage.Pack(_folder.PathTo("bot"), _folder.PathTo("bot.zip")));

        Assert.Equal(["Desk/Bot.json", "Manifest.json"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void A_folder_that_is_no_export_is_refused_with_what_it_lacks()
    {
        _folder.Write("bot/Desk/Bot.json", "{}");

        var refusal = Assert.Throws<CommandFailedException>(() => BotPackage.Pack(_folder.PathTo("bot"), _folder.PathTo("bot.zip")));

        Assert.Equal(
            $"'{_folder.PathTo("bot")}' has no Manifest.json: a bot exported by Lex V2 has one beside the bot's own folder. Unzip an export there, or restore the folder with git.",
            refusal.Message);
        Assert.False(File.Exists(_folder.PathTo("bot.zip")));
    }
}
