using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Check;

/// <summary>Messages and sets of messages that would have one name in C#.</summary>
internal static class MessageNames
{
    private const string SetClass = "Messages";

    // What every class has, which a message would hide.
    private static readonly string[] OfEveryClass = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Whether a message of that name can be a member of the class.</summary>
    public static bool CanBeMember(string identifier, string className) => identifier != className && !OfEveryClass.Contains(identifier);

    public static IEnumerable<DiagnosticInfo> Of(MessageCatalog catalog)
    {
        var sets = catalog.Sets.ToArray();
        foreach (var alike in sets.GroupBy(set => Identifier.Of(set.Key), StringComparer.OrdinalIgnoreCase))
        {
            var first = alike.First();
            foreach (var set in alike.Skip(1))
                yield return Collision(set.First().Start, $"The set of messages '{set.Key}'", $"the set '{first.Key}'", alike.Key + SetClass);
        }
        foreach (var file in sets.SelectMany(set => set))
        {
            foreach (var problem in InFile(file))
                yield return problem;
        }
        foreach (var twice in catalog.Files.GroupBy(file => file.Name, StringComparer.Ordinal).Where(files => files.Count() > 1))
            yield return Collision(twice.Last().Start, twice.Last().Path, twice.First().Path, Identifier.Of(twice.First().Set) + SetClass);
    }

    private static IEnumerable<DiagnosticInfo> InFile(MessageFile file)
    {
        foreach (var alike in file.Entries.GroupBy(entry => Identifier.Of(entry.Name.Text), StringComparer.Ordinal))
        {
            var first = alike.First().Name;
            if (OfEveryClass.Contains(alike.Key))
                yield return Collision(first.Place, $"The message '{first.Text}' of {file.Name}", "a method that every class has", alike.Key);
            else if (alike.Key is SetClass || alike.Key == Identifier.Of(file.Set) + SetClass)
                yield return Collision(first.Place, $"The message '{first.Text}' of {file.Name}", "the class that it would be in", alike.Key);
            foreach (var entry in alike.Skip(1))
                yield return Collision(entry.Name.Place, $"The message '{entry.Name.Text}' of {file.Name}", $"the message '{first.Text}'", alike.Key);
        }
    }

    private static DiagnosticInfo Collision(Place place, string one, string other, string name) =>
        DiagnosticInfo.At(place, DiagnosticRegister.NameNotUsable, one, other, name);
}
