using System.Collections.Immutable;
using Bot.Cli.Scaffolding.Definition;

namespace Bot.Cli.Scaffolding;

/// <summary>Reads the option --slot NAME:TYPE.</summary>
internal static class SlotOption
{
    private const string Form = "Write NAME:TYPE, where TYPE is one of Lex's (TicketId:AMAZON.AlphaNumeric), one of the definition's, or a list of values (Size:Small,Medium,Large); [] behind it takes several (Toppings:Ham,Olives[]).";

    // Composite types are made in a console or by hand; see docs/adding-an-intent.md.
    private const int MostChoices = 20;

    /// <summary>Reads it.</summary>
    /// <param name="checkout">The checkout that the slot is for.</param>
    /// <param name="bot">The bot it is for.</param>
    /// <param name="option">What was given.</param>
    /// <returns>The slot.</returns>
    /// <exception cref="CommandFailedException">It is not such a slot.</exception>
    public static SlotDraft Parse(Checkout checkout, ExistingBot bot, string option)
    {
        if (option.Split(':') is not [var name, { Length: > 0 } type])
            throw new CommandFailedException($"--slot '{option}' does not say which slot of which type. {Form}");
        NameRules.CheckSlot(name);
        var several = type.EndsWith("[]", StringComparison.Ordinal);
        var single = several ? type[..^2] : type;
        var slot = single.Contains(',', StringComparison.Ordinal) ? NewType(checkout, bot, name, single)
            : single.StartsWith("AMAZON.", StringComparison.OrdinalIgnoreCase) ? BuiltIn(option, name, single)
            : Known(bot, option, name, single);
        if (several && slot.TypeName.StartsWith("AMAZON.", StringComparison.Ordinal))
            throw new CommandFailedException($"--slot '{option}': Lex takes several values only for types of one's own. List the values ({name}:First,Second[]), or ask for one at a time.");
        if (!several)
            return slot;
        return slot with { AllowsSeveral = true, Sample = slot.Choices is [var first, var second, ..] ? $"{first} and {second}" : slot.Sample };
    }

    private static SlotDraft BuiltIn(string option, string name, string type)
    {
        if (type.Equals("AMAZON.UKPostalCode", StringComparison.OrdinalIgnoreCase))
            throw new CommandFailedException($"--slot '{option}': Lex has AMAZON.UKPostalCode in en_GB alone, which this bot does not speak. Use AMAZON.AlphaNumeric.");
        var known = BuiltInSlotType.Find(type)
            ?? throw new CommandFailedException($"--slot '{option}': '{type}' is no slot type of Lex. It has {string.Join(", ", BuiltInSlotType.All.Select(item => item.Name))}.");
        var canBeKeyed = known.Kind is AnswerKind.Characters or AnswerKind.Number or AnswerKind.PhoneNumber;
        return new(name, known.Name, known.Kind, [], known.MaxKeys, canBeKeyed, AllowsSeveral: false, MakesType: false, known.Sample);
    }

    private static SlotDraft Known(ExistingBot bot, string option, string name, string type)
    {
        var missing = bot.Locales.Where(locale => locale.SlotTypes.All(item => item.Name != type)).Select(locale => locale.Id).ToList();
        if (missing.Count > 0)
        {
            var there = string.Join(", ", bot.Locales[0].SlotTypes.Select(item => item.Name));
            throw new CommandFailedException($"--slot '{option}': the definition has no slot type '{type}' in {string.Join(" and ", missing)}. {(there.Length > 0 ? $"It has {there}. " : "")}{Form}");
        }
        var known = bot.Locales.First(locale => locale.IsEnglish).SlotTypes.First(item => item.Name == type);
        if (known.Values.IsEmpty && !known.IsSpelled)
            throw new CommandFailedException($"--slot '{option}': an answer to a slot of the type '{type}' cannot be made up, as the type has no values. Copy the files of another slot by hand: docs/adding-an-intent.md says which.");
        return known switch
        {
            { IsSpelled: true } => new(name, type, AnswerKind.Characters, [], 20, CanBeKeyed: true, AllowsSeveral: false, MakesType: false, "1 2 3"),
            { IsRestricted: true } => new(name, type, AnswerKind.Choice, known.Values, Math.Max(known.MaxKeys, 1), known.MaxKeys > 0, AllowsSeveral: false, MakesType: false, known.Values[0]),
            _ => new(name, type, AnswerKind.Words, [], 20, CanBeKeyed: false, AllowsSeveral: false, MakesType: false, known.Values[0]),
        };
    }

    private static SlotDraft NewType(Checkout checkout, ExistingBot bot, string name, string type)
    {
        var typeName = name;
        if (type.Split('=') is [var given, var listed])
            (typeName, type) = (given, listed);
        var values = type.Split(',', StringSplitOptions.TrimEntries).ToImmutableArray();
        NameRules.CheckForm($"the slot type of {name}", typeName);
        CheckValues(name, values);
        if (bot.Locales.Any(locale => locale.SlotTypes.Any(item => item.Name.Equals(typeName, StringComparison.OrdinalIgnoreCase))))
            throw new CommandFailedException($"--slot '{name}': the definition has a slot type '{typeName}' already. Use it ({name}:{typeName}), or give yours another name ({name}:{name}Choice={type}).");
        if (BuiltInSlotType.Find("AMAZON." + typeName) is { } builtIn)
            throw new CommandFailedException($"--slot '{name}': a slot type may not be called '{typeName}', as Lex has {builtIn.Name}. Give yours another name: {name}:{name}Choice={type}.");
        NameRules.CheckType(checkout, $"the slot type of {name}", typeName);
        var keys = values.Length.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        return new(name, typeName, AnswerKind.Choice, values, keys, CanBeKeyed: true, AllowsSeveral: false, MakesType: true, values[0]);
    }

    private static void CheckValues(string slot, ImmutableArray<string> values)
    {
        if (values.Length is < 2 or > MostChoices)
            throw new CommandFailedException($"--slot '{slot}' has {values.Length} values; 2 to {MostChoices} can be listed on a command line. Write longer lists into SlotType.json afterwards.");
        foreach (var value in values)
        {
            // Each becomes a member of an enum, and part of a sentence that offers all of them.
            if (value.Length is 0 or > 40 || !char.IsAsciiLetter(value[0]) || !value.All(character => char.IsAsciiLetterOrDigit(character) || character == ' '))
                throw new CommandFailedException($"--slot '{slot}': '{value}' cannot be a value here: it becomes a name in C# too, and is said to callers. Begin with a letter and go on with up to 39 letters, digits and spaces.");
        }
        var same = values.GroupBy(value => value.Replace(" ", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (same is not null)
            throw new CommandFailedException($"--slot '{slot}' lists '{string.Join("' and '", same)}', which are one value to Lex or to C#. Take one of them out.");
    }
}
