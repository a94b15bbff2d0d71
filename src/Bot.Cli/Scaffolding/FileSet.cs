namespace Bot.Cli.Scaffolding;

/// <summary>Writes files: all of them, or none.</summary>
internal static class FileSet
{
    /// <summary>Writes them.</summary>
    /// <exception cref="CommandFailedException">One could not be written; those before it are taken away again.</exception>
    public static void Write(Checkout checkout, IReadOnlyList<ScaffoldFile> files)
    {
        var undo = new Stack<Action>();
        ScaffoldFile? current = null;
        try
        {
            foreach (var file in files)
            {
                current = file;
                Write(checkout.PathTo(file.Path), file, undo);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var action))
                action();
            throw new CommandFailedException($"{current?.Path} cannot be written ({exception.Message}). Nothing was added; make room or correct the permissions, and run the command again.", exception);
        }
    }

    private static void Write(string path, ScaffoldFile file, Stack<Action> undo)
    {
        CreateFolder(Path.GetDirectoryName(path)!, undo);
        if (file.Replaces)
        {
            var before = File.ReadAllBytes(path);
            undo.Push(() => File.WriteAllBytes(path, before));
            File.WriteAllText(path, file.Content);
            return;
        }
        // Nothing is overwritten, also not what somebody else wrote since it was looked for.
        using var stream = new FileStream(path, FileMode.CreateNew);
        undo.Push(() => File.Delete(path));
        using var writer = new StreamWriter(stream);
        writer.Write(file.Content);
    }

    private static void CreateFolder(string path, Stack<Action> undo)
    {
        if (Directory.Exists(path))
            return;
        CreateFolder(Path.GetDirectoryName(path)!, undo);
        Directory.CreateDirectory(path);
        undo.Push(() => Directory.Delete(path));
    }
}
