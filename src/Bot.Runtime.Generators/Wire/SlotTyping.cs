using System.Text.RegularExpressions;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Wire;

/// <summary>Gives slots their types in C#. Source of the built-in ones: Lex V2 developer guide, "Built-in slot types".</summary>
/// <param name="locale">The locale whose slot types count.</param>
/// <param name="project">Where the types of slots are.</param>
internal sealed class SlotTyping(LocaleDefinition locale, ProjectInfo project)
{
    private const string Prefix = "AMAZON.";

    private static readonly TypeName Formats = TypeName.TopLevel(RuntimeTypes.Conversation, "SlotFormats");
    private static readonly SlotValue Text = new(SlotValueKind.Text, TypeName.TopLevel(string.Empty, "string"), Formats, "Text");
    private static readonly SlotValue Number = BuiltIn(string.Empty, "decimal", "Number");
    private static readonly SlotValue WholeNumber = BuiltIn(string.Empty, "long", "WholeNumber");
    private static readonly SlotValue Date = BuiltIn("System", "DateOnly", "Date");
    private static readonly SlotValue Time = BuiltIn("System", "TimeOnly", "Time");
    private static readonly SlotValue Duration = BuiltIn("System", "TimeSpan", "Duration");
    private static readonly SlotValue Confirmation = BuiltIn(RuntimeTypes.Conversation, "ConfirmationAnswer", "Confirmation");

    /// <summary>Whether a slot type is there: built in, or in the locale.</summary>
    public bool Knows(string slotType) => slotType.StartsWith(Prefix, StringComparison.Ordinal) || locale.SlotTypeOfSubSlot(slotType) is not null;

    /// <summary>What a slot of a type can be, what it is unless the class says another first.</summary>
    public IReadOnlyList<SlotValue> Choices(string slotType) => slotType switch
    {
        Prefix + "Date" => [Date, Text],
        Prefix + "Time" => [Time, Text],
        Prefix + "Number" => [Number, WholeNumber, Text],
        Prefix + "Duration" => [Duration, Text],
        Prefix + "Confirmation" => [Confirmation, Text],
        _ => locale.SlotTypeOfSubSlot(slotType)?.Content is { } type ? Custom(type) : [Text],
    };

    /// <summary>Whether a slot has several values at once; a composite has its sub-slots instead.</summary>
    public static bool IsMultiple(SlotContent slot, SlotValue value) => slot.IsMultiple && value.Kind is not SlotValueKind.Composite;

    /// <summary>The choice that a class declares for a slot; null when the slot cannot be that.</summary>
    public SlotValue? Declared(SlotContent slot, string type)
    {
        // "System.DateOnly?" is "DateOnly?".
        var plain = Regex.Replace(type, @"[\w:]+\.(?=\w)|global::", string.Empty);
        return Choices(slot.TypeName.Text).FirstOrDefault(value => value.Display(IsMultiple(slot, value)) == plain);
    }

    /// <summary>A slot as C#.</summary>
    public SlotCode Code(SlotFile slot, bool isAsked, DeclaredSlot? declared, TypeNames names)
    {
        var content = slot.Content;
        var value = (declared is null ? null : Declared(content, declared.Type)) ?? Choices(content.TypeName.Text)[0];
        return Code(content.Name.Text, content.TypeName.Text, content.Description, value, IsMultiple(content, value), names) with
        {
            IsAsked = isAsked,
            DeclaredModifiers = declared?.Modifiers,
            IsDocumented = declared?.IsDocumented == true,
        };
    }

    /// <summary>A sub-slot as C#. Lex takes no composite in a composite.</summary>
    public SlotCode Code(SubSlotContent subSlot, TypeNames names)
    {
        var value = Choices(subSlot.TypeName.Text)[0];
        var name = subSlot.TypeName.Text.StartsWith(Prefix, StringComparison.Ordinal) ? subSlot.TypeName.Text : locale.SlotTypeOfSubSlot(subSlot.TypeName.Text)?.Name.Text ?? subSlot.TypeName.Text;
        return Code(subSlot.Name.Text, name, string.Empty, value.Kind is SlotValueKind.Composite ? Text : value, isMultiple: false, names);
    }

    private static SlotCode Code(string name, string slotType, string description, SlotValue value, bool isMultiple, TypeNames names)
    {
        var type = names.Of(value.Type);
        var reference = names.Of(RuntimeTypes.Conversation, "SlotReference");
        var literal = Write.Identifier.Literal(name);
        var format = new Lazy<string>(() => names.Of(value.Format) + "." + value.FormatMember);
        var sentence = description.Length == 0 ? $"The slot {name}." : description.TrimEnd().TrimEnd('.') + ".";
        return new(
            name,
            Write.Identifier.Of(name),
            isMultiple ? $"{names.Of("System.Collections.Immutable", "ImmutableArray")}<{type}>" : type + "?",
            isMultiple ? $"{reference}.Values({literal}, {format.Value})" : value.Kind switch
            {
                SlotValueKind.Text => $"{reference}.Text({literal})",
                SlotValueKind.Composite => $"{type}.InSlot({literal})",
                _ => $"{reference}.Value({literal}, {format.Value})",
            },
            $"{sentence} {slotType}.",
            IsAsked: false,
            DeclaredModifiers: null,
            IsDocumented: false);
    }

    private IReadOnlyList<SlotValue> Custom(SlotTypeContent type)
    {
        var name = Write.Identifier.Of(type.Name.Text);
        var made = TypeName.TopLevel(project.RootNamespace, name);
        return type switch
        {
            { SubSlots.Count: > 0 } => [new(SlotValueKind.Composite, made, Formats, string.Empty)],
            { RestrictedValues.Count: > 0 } => [new(SlotValueKind.Value, made, TypeName.TopLevel(project.RootNamespace, name + "Format"), "Instance"), Text],
            _ => [Text],
        };
    }

    private static SlotValue BuiltIn(string space, string name, string format) => new(SlotValueKind.Value, TypeName.TopLevel(space, name), Formats, format);
}
