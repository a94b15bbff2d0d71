using Bot.Cli.Scaffolding;
using Bot.Cli.Scaffolding.Definition;

namespace Bot.Cli.Tests.Scaffolding;

/// <summary>A copy of the bot and of its classes in a folder of its own, for intents to be written into.</summary>
internal sealed class SmallCheckout : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallCheckout()
    {
        _folder.Write("ResetBot.sln", "");
        Copy("bot-definition");
        Copy(Path.Combine("src", "Intents"));
        // What was added to the service desk since is nothing to these tests.
        foreach (var locale in Directory.GetDirectories(PathTo("bot-definition/ServiceDesk/ServiceDesk/BotLocales")))
        {
            Prune(Path.Combine(locale, "Intents"), ["Cancel", "FallbackIntent", "Help", "Repeat", "ResetPassword", "SpeakToAgent", "UnlockAccount"]);
            Prune(Path.Combine(locale, "SlotTypes"), ["MonthName", "UserIdentifier", "OneTimeCode"]);
        }
        Checkout = Checkout.Around(_folder.Path);
    }

    public Checkout Checkout { get; }

    public ExistingBot Bot => ExistingBot.Read(Checkout);

    /// <summary>Every file, with its content.</summary>
    public IReadOnlyDictionary<string, string> Files => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => Checkout.RelativePathOf(file), File.ReadAllText);

    public string PathTo(string file) => _folder.PathTo(file.Split('/'));

    public string Read(string file) => File.ReadAllText(PathTo(file));

    public void Write(string file, string content) => _folder.Write(file, content);

    public IntentDraft Draft(string name, string[]? slots = null, string[]? utterances = null, string? description = null) =>
        IntentDrafting.Draft(Checkout, Bot, new(name, slots ?? [], utterances ?? [], description));

    /// <summary>Writes an intent, as the command does.</summary>
    public IReadOnlyList<ScaffoldFile> Add(string name, params string[] slots)
    {
        var files = IntentFiles.Of(Checkout, Bot, Draft(name, slots));
        FileSet.Write(Checkout, files);
        return files;
    }

    public void Dispose() => _folder.Dispose();

    private void Prune(string folder, string[] known)
    {
        foreach (var other in Directory.GetDirectories(folder).Where(path => !known.Contains(Path.GetFileName(path))))
        {
            Directory.Delete(other, recursive: true);
            foreach (var file in Directory.GetFiles(_folder.Path, Path.GetFileName(other) + ".*", SearchOption.AllDirectories))
                File.Delete(file);
        }
    }

    private void Copy(string folder)
    {
        foreach (var file in Directory.GetFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathTo(relative))!);
            File.Copy(file, _folder.PathTo(relative));
        }
    }
}
