namespace Bot.Runtime.Generators.Model;

/// <summary>What the generator knows of the project that it writes for.</summary>
/// <param name="RootNamespace">Where types of slots go.</param>
/// <param name="Folder">The project's folder; empty when it is not known.</param>
internal sealed record ProjectInfo(string RootNamespace, string Folder)
{
    /// <summary>A path as seen from the project: "bot-definition/ServiceDesk/…", "../../bot-definition/…".</summary>
    public string Relative(string path)
    {
        var to = path.Replace('\\', '/').Split('/');
        var from = Folder.Replace('\\', '/').TrimEnd('/').Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return Folder.Length == 0 || shared == 0
            ? path.Replace('\\', '/')
            : string.Join("/", Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared)));
    }
}
