namespace Bot.Cli.Publishing;

/// <summary>The zip that Lex V2 imports: Manifest.json and the bot's folder at its root (Lex V2 developer guide, "Importing and exporting bots").</summary>
internal static class BotPackage
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Packs the definition; only JSON files are Lex's, anything else stays out.</summary>
    /// <returns>The path of the zip.</returns>
    /// <exception cref="CommandFailedException">The folder is not an unzipped export.</exception>
    public static string Pack(string definition, string zip)
    {
        if (!File.Exists(Path.Combine(definition, "Manifest.json")))
            throw new CommandFailedException($"'{definition}' has no Manifest.json: a bot exported by Lex V2 has one beside the bot's own folder. Unzip an export there, or restore the folder with git.");
        var files = Directory.GetFiles(definition, "*.json", SearchOption.AllDirectories);
        return ReproducibleZip.Write(zip, files.Select(file => (Path.GetRelativePath(definition, file).Replace(Path.DirectorySeparatorChar, '/'), file, Plain)));
    }
}
