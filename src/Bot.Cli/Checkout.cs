namespace Bot.Cli;

/// <summary>The checkout of ResetBot that the command line was built from: it publishes, plays and checks what is in it.</summary>
public sealed class Checkout
{
    private Checkout(string root) => Root = root;

    /// <summary>The absolute path of the folder that holds ResetBot.sln.</summary>
    public string Root { get; }

    /// <summary>The folder in which everything that is made ends; git ignores it.</summary>
    public string Artifacts => PathTo("artifacts");

    /// <summary>Finds the checkout that a folder is in.</summary>
    /// <param name="folder">The folder to start at; usually that of this program.</param>
    /// <returns>The checkout.</returns>
    /// <exception cref="CommandFailedException">Neither the folder nor one above it holds ResetBot.sln.</exception>
    public static Checkout Around(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, "ResetBot.sln")))
                return new(current.FullName);
        }
        throw new CommandFailedException($"'{folder}' is not inside a checkout of ResetBot: no folder above it holds ResetBot.sln. Run the script ./resetbot of a checkout.");
    }

    /// <summary>A path inside the checkout.</summary>
    /// <param name="parts">The names of the folders and the file, from the root.</param>
    /// <returns>The absolute path.</returns>
    public string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path as people write it: from the root, with / between folders.</summary>
    /// <param name="path">An absolute path inside the checkout.</param>
    /// <returns>The relative path.</returns>
    public string RelativePathOf(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
