using Bot.Runtime.Generators.Check;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Makes classes of the sets of messages.</summary>
internal static class MessageWiring
{
    /// <summary>A set named like an intent goes into the class that answers it; any other is a class of its own.</summary>
    public static IEnumerable<MessageClass> All(MessageCatalog catalog, EquatableArray<IntentClass> intents, ProjectInfo project, EquatableArray<string> clashes)
    {
        // The compiler takes the names of generated files without regard to case.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var set in catalog.Sets)
        {
            // Of two that would have one name only the first; the check says so.
            if (!taken.Add(Identifier.Of(set.Key)))
                continue;
            var declaration = Declaration(set.Key, intents, project);
            MessageMember[] members = [.. Members(set).Where(member => MessageNames.CanBeMember(member.Identifier, declaration.Name.Name))];
            yield return new(
                set.Key,
                declaration,
                new([.. set.Select(file => project.Relative(file.Path))]),
                new(members),
                // A message that is called like a type hides it from the others.
                new([.. clashes.Concat(members.Select(member => member.Identifier).Where(NamesInUse.OfMessages.Contains)).Distinct(StringComparer.Ordinal)]));
        }
    }

    private static TypeDeclaration Declaration(string set, EquatableArray<IntentClass> intents, ProjectInfo project)
    {
        if (intents.FirstOrDefault(intent => intent.Intent == set)?.Declaration is not { } handler)
            return new(TypeName.TopLevel(project.RootNamespace, Identifier.Of(set) + "Messages"), default);
        var name = handler.Name;
        return new(new(name.Namespace, new([.. name.Outer, name.Name]), "Messages"), new([.. handler.OuterHeaders, "partial class " + name.Name]));
    }

    // A message is made of the locale that the others are compared with, or of the first that has it.
    private static IEnumerable<MessageMember> Members(IEnumerable<MessageFile> files)
    {
        var texts = files.SelectMany(file => file.Entries.Select(entry => (file.Locale, Entry: entry)));
        foreach (var message in texts.GroupBy(text => Identifier.Of(text.Entry.Name.Text), StringComparer.Ordinal))
        {
            var inLocales = message.GroupBy(text => text.Locale, StringComparer.Ordinal).Select(inLocale => new MessageInLocale(inLocale.Key, inLocale.First().Entry.Text)).ToArray();
            // Of a name with two types the first, so that what is generated compiles.
            var values = inLocales[0].Text.Placeholders.GroupBy(value => value.Name, StringComparer.Ordinal).Select(value => value.First());
            yield return new(message.Key, new([.. values]), new(inLocales));
        }
    }
}
