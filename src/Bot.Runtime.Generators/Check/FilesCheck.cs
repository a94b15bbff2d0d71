using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Wire;

namespace Bot.Runtime.Generators.Check;

/// <summary>Files that cannot be read, or that name what is not there.</summary>
internal static class FilesCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot)
    {
        foreach (var file in bot.Definition.Broken)
            yield return Broken(bot, file, file.Problem!);
        foreach (var other in bot.Definition.Others)
            yield return DiagnosticInfo.At(new(other.Path, default, default), DiagnosticRegister.TwoBots, bot.Definition.Bot, Definition.NameOf(other.Bot));
        foreach (var locale in bot.Definition.Locales)
        {
            var typing = new SlotTyping(locale, bot.Project);
            foreach (var (file, type) in TypesNamed(locale).Where(named => !typing.Knows(named.Type.Text)))
            {
                var hint = Suggestion.For(type.Text, locale.SlotTypes.Select(slotType => slotType.Name.Text));
                yield return Broken(bot, file, new($"it names the slot type '{type.Text}', which {locale.Id} does not have.{hint}", type.Place));
            }
        }
    }

    private static DiagnosticInfo Broken(BotSources bot, DefinitionFile file, Named problem) =>
        DiagnosticInfo.At(problem.Place, DiagnosticRegister.FileBroken, bot.Project.Relative(file.Path), problem.Text);

    private static IEnumerable<(DefinitionFile File, Named Type)> TypesNamed(LocaleDefinition locale)
    {
        foreach (var slot in locale.Intents.SelectMany(intent => intent.Slots).Where(slot => slot.Problem is null))
            yield return (slot, slot.Content.TypeName);
        foreach (var type in locale.SlotTypes)
        {
            foreach (var subSlot in type.Content.SubSlots)
                yield return (type, subSlot.TypeName);
        }
    }
}
