using Spectre.Console;

namespace Bot.Cli.Publishing;

/// <summary>What a deployment uploads.</summary>
/// <param name="Bootstrap">The function.</param>
/// <param name="Function">The function, for Lambda.</param>
/// <param name="Bot">The bot, for Lex V2's import.</param>
internal sealed record Publication(string Bootstrap, string Function, string Bot)
{
    private static readonly string[] Sources = ["src/Bot.Runtime", "src/Bot.Runtime.Generators", "src/ActiveDirectory", "src/Intents", "bot-definition"];

    /// <summary>What was made before, if nothing that it is made of has changed since; else null.</summary>
    public static Publication? Current(Checkout checkout, string folder)
    {
        var made = new Publication(Path.Combine(folder, "bootstrap"), Path.Combine(folder, "function.zip"), Path.Combine(folder, "ServiceDesk.zip"));
        string[] files = [made.Bootstrap, made.Function, made.Bot];
        if (!files.All(File.Exists))
            return null;
        var changed = Sources
            .SelectMany(source => Directory.EnumerateFiles(checkout.PathTo(source), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(checkout.Root, "Directory.*.props"))
            .Max(File.GetLastWriteTimeUtc);
        return files.Min(File.GetLastWriteTimeUtc) >= changed ? made : null;
    }

    /// <summary>Compiles the function and packs both.</summary>
    /// <param name="checkout">What is compiled and packed.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="errors">Where progress is shown.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="CommandFailedException">It does not compile; the message has the compiler's words.</exception>
    public static async Task<Publication> MakeAsync(Checkout checkout, string folder, IAnsiConsole errors, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var bootstrap = await errors.Status().StartAsync(
            "Compiling the function (a minute or two)…",
            _ => FunctionBinary.CompileAsync(checkout, folder, cancel)).ConfigureAwait(false);
        return new(
            bootstrap,
            FunctionPackage.Pack(bootstrap, Path.Combine(folder, "function.zip")),
            BotPackage.Pack(checkout.PathTo("bot-definition", "ServiceDesk"), Path.Combine(folder, "ServiceDesk.zip")));
    }
}
