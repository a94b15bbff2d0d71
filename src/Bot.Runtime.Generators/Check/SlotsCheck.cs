using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;
using Bot.Runtime.Generators.Wire;
using Bot.Runtime.Generators.Write;

namespace Bot.Runtime.Generators.Check;

/// <summary>Slots whose names C# cannot tell apart, and properties of slots that the slots cannot give.</summary>
internal static class SlotsCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot) =>
        bot.Definition.IntentNames.SelectMany(name => Names(bot.Definition.Intent(name)!)).Concat(bot.Handlers.SelectMany(handler => Declared(bot, handler)));

    private static IEnumerable<DiagnosticInfo> Names(IntentDefinition intent)
    {
        foreach (var sameName in intent.Slots.GroupBy(slot => Identifier.Of(slot.Name.Text), StringComparer.Ordinal))
        {
            var first = sameName.First().Name;
            if (SlotNames.Intent.Contains(sameName.Key))
                yield return DiagnosticInfo.At(first.Place, DiagnosticRegister.NameNotUsable, $"The slot '{first.Text}' of the intent '{intent.Name}'", "something that is generated with it", sameName.Key);
            foreach (var slot in sameName.Skip(1))
                yield return DiagnosticInfo.At(slot.Name.Place, DiagnosticRegister.NameNotUsable, $"The slot '{first.Text}'", $"the slot '{slot.Name.Text}' of the intent '{intent.Name}'", sameName.Key);
        }
    }

    private static IEnumerable<DiagnosticInfo> Declared(BotSources bot, HandlerClass handler)
    {
        if (bot.Definition.Intent(handler.Intent.Text) is not { } intent)
            yield break;
        var typing = new SlotTyping(IntentWiring.LocaleOf(intent, bot), bot.Project);
        foreach (var declared in handler.DeclaredSlots)
        {
            var slot = intent.Slots.FirstOrDefault(slot => Identifier.Of(slot.Name.Text) == declared.Name.Text);
            if (slot is null)
                yield return DiagnosticInfo.At(declared.Name.Place, DiagnosticRegister.SlotUnknown, intent.Name, declared.Name.Text, Suggestion.For(declared.Name.Text, intent.Slots.Select(slot => Identifier.Of(slot.Name.Text))));
            else if (slot.Problem is null && typing.Declared(slot.Content, declared.Type) is null)
                yield return OtherType(typing, intent, slot, declared);
        }
    }

    private static DiagnosticInfo OtherType(SlotTyping typing, IntentDefinition intent, SlotFile slot, DeclaredSlot declared)
    {
        var content = slot.Content;
        var choices = typing.Choices(content.TypeName.Text).Select(value => value.Display(SlotTyping.IsMultiple(content, value)));
        var type = content.IsMultiple ? $"several values of {content.TypeName.Text}" : content.TypeName.Text;
        return DiagnosticInfo.At(declared.TypePlace, DiagnosticRegister.SlotTypeChanged, slot.Name.Text, intent.Name, type, string.Join("' or '", choices), declared.Type);
    }
}
