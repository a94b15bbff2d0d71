using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding.Texts;

/// <summary>The words of English locales.</summary>
internal sealed class EnglishTexts : CallerTexts
{
    private static readonly string[] Numbers =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    public override string Language => "English";

    public override string Sure => "Sure, I can help you with that.";

    public override string Failed => "I'm sorry, something went wrong on my side. Let me get you a person.";

    public override string TooSlow => "I'm sorry, that is taking longer than it should. Let me get you a person.";

    public override string FailedAtStart => "I'm sorry, something went wrong on my side.";

    public override string TooSlowAtStart => "I'm sorry, that is taking longer than it should.";

    public override ImmutableArray<string> Questions(SlotDraft slot)
    {
        var (first, second, third) = Hints(slot);
        var question = slot.Kind switch
        {
            AnswerKind.Confirmation => $"About {slot.Spoken}: yes or no?",
            _ when slot.AllowsSeveral => $"Which {slot.Spoken} would you like?",
            _ => $"What is your {slot.Spoken}?",
        };
        return [$"{question} {first}", $"Sorry, I didn't catch the {slot.Spoken}. {second}", $"I still didn't get the {slot.Spoken}. {third}"];
    }

    public override string NoAnswer(SlotDraft slot) => $"I'm sorry, I'm having trouble understanding the {slot.Spoken}.";

    public override ImmutableArray<string> Answers(SlotDraft slot) => slot.Kind switch
    {
        AnswerKind.FreeForm or AnswerKind.Confirmation => [],
        _ => [$"my {slot.Spoken} is {{{slot.Name}}}", $"the {slot.Spoken} is {{{slot.Name}}}", $"it is {{{slot.Name}}}", $"it's {{{slot.Name}}}"],
    };

    public override ImmutableArray<string> Utterances(string intent)
    {
        var words = SpokenName.Of(intent);
        return words.Split(' ', 2) is [var verb, var rest]
            ? [$"{verb} my {rest}", words, $"I want to {verb} my {rest}", $"I need to {verb} my {rest}", $"can you {verb} my {rest}", $"please {verb} my {rest}", $"I'd like to {verb} a {rest}"]
            : [words, $"I want {words}", $"I need {words}", $"I'm calling about {words}", $"{words} please"];
    }

    public override string NumberWord(int number) => Numbers[number - 1];

    public override string Done(IntentDraft intent, Func<SlotDraft, string> placeholder) => intent.Slots.IsEmpty
        ? $"You asked for {intent.Spoken}. Thank you."
        : $"Thank you. I heard {Join(intent.Slots.Select(slot => $"{placeholder(slot)} for the {slot.Spoken}"), "and")}.";

    private static (string First, string Second, string Third) Hints(SlotDraft slot) => slot.Kind switch
    {
        AnswerKind.Characters => (
            "Say it one letter or number at a time, or key in its numbers and press pound.",
            "Please spell it slowly, or key in its numbers and press pound.",
            "Spell it one character at a time, or key it in and press pound."),
        AnswerKind.PhoneNumber => (
            "Say it digit by digit, or key it in and press pound.",
            "Please say its digits slowly, or key them in and press pound.",
            "Let's try the keypad: key in the digits, then press pound."),
        AnswerKind.Number => (
            "Say the number, or key it in and press pound.",
            "Please say a number, like twenty five, or key it in and press pound.",
            "Let's try the keypad: key in the number, then press pound."),
        AnswerKind.Percentage => ("Say it like twenty percent.", "Please say a number and then percent.", "Say for example: twenty percent."),
        AnswerKind.Currency => ("Say an amount, like fifteen dollars.", "Please say how many dollars and cents.", "Say for example: fifteen dollars and fifty cents."),
        AnswerKind.Date => ("Say the month, the day, and the year.", "Please say it like January fifteenth, twenty twenty seven.", "I need the month, then the day, then the year."),
        AnswerKind.Time => ("Say it with a.m. or p.m.", "Please say it like nine thirty a.m.", "I need the hour, and whether it is morning or evening."),
        AnswerKind.Duration => ("Say it like ten minutes, or two hours.", "Please say how many minutes, hours or days.", "Say for example: two hours."),
        AnswerKind.Confirmation => ("Please say yes, or say no.", "Please say just yes, or just no.", "I only need a yes or a no."),
        AnswerKind.EmailAddress => ("Say it slowly.", "Please say it once more, with at and dot.", "Say it in pieces, like sam, at, example, dot com."),
        AnswerKind.FreeForm => ("Tell me in your own words.", "Please say it again in your own words.", "Say it in one short sentence."),
        AnswerKind.Choice => Choices(slot),
        _ => ("Please say it slowly.", "Please say it once more.", "Say just that, and nothing else."),
    };

    private static (string First, string Second, string Third) Choices(SlotDraft slot)
    {
        var values = CanBeReadOut(slot) ? Join(slot.Choices, slot.AllowsSeveral ? "and" : "or") : null;
        if (slot.AllowsSeveral)
        {
            return values is null
                ? ("You can name several, or key a number.", "Please name one or more of them, or key a number.", "Say them one after the other, or key one number.")
                : ($"There are {values}. Say one or more, or key a number.", $"You can say {values}, or key a number.", $"Say one or more of {values}, or key one number.");
        }
        if (values is null)
            return slot.CanBeKeyed ? ("Say it, or key its number.", "Please say it once more, or key its number.", "Let's try the keypad: key its number.") : ("Please say it slowly.", "Please say it once more.", "Say just that, and nothing else.");
        if (!slot.CanBeKeyed || slot.Choices.Length < 2)
            return ($"Say {values}.", $"Please say {values}.", $"It can be {values}.");
        return ($"Say {values}, or key {Join(Keys(slot), "or")}.", $"Please say {values}, or key its number.", $"Let's try the keypad: key {Join(Keys(slot), "or")}, for {values}.");
    }
}
