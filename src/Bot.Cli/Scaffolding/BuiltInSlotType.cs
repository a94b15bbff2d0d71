using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding;

/// <summary>A slot type of Lex's own. Source: Lex V2 developer guide, "Built-in slot types".</summary>
/// <param name="Name">Its name, like AMAZON.Date.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="MaxKeys">How many keys the longest keyed answer has; what cannot be keyed has room for a number all the same.</param>
/// <param name="Sample">What a caller could say, in English.</param>
internal sealed record BuiltInSlotType(string Name, AnswerKind Kind, int MaxKeys, string Sample)
{
    /// <summary>All of them but AMAZON.UKPostalCode, which Lex has in en_GB alone.</summary>
    public static ImmutableArray<BuiltInSlotType> All { get; } =
    [
        new("AMAZON.AlphaNumeric", AnswerKind.Characters, 20, "A B 1 2 3"),
        new("AMAZON.City", AnswerKind.Words, 20, "Seattle"),
        new("AMAZON.Confirmation", AnswerKind.Confirmation, 1, "yes"),
        new("AMAZON.Country", AnswerKind.Words, 20, "Canada"),
        new("AMAZON.Currency", AnswerKind.Currency, 10, "five dollars"),
        new("AMAZON.Date", AnswerKind.Date, 8, "January fifteenth nineteen ninety"),
        new("AMAZON.Duration", AnswerKind.Duration, 10, "ten minutes"),
        new("AMAZON.EmailAddress", AnswerKind.EmailAddress, 20, "sam@example.com"),
        new("AMAZON.FirstName", AnswerKind.Words, 20, "Maria"),
        new("AMAZON.FreeFormInput", AnswerKind.FreeForm, 20, "the printer on the second floor is out of paper"),
        new("AMAZON.LastName", AnswerKind.Words, 20, "Garcia"),
        new("AMAZON.Number", AnswerKind.Number, 10, "forty two"),
        new("AMAZON.Percentage", AnswerKind.Percentage, 5, "twenty percent"),
        new("AMAZON.PhoneNumber", AnswerKind.PhoneNumber, 16, "206 555 0100"),
        new("AMAZON.State", AnswerKind.Words, 20, "Washington"),
        new("AMAZON.StreetName", AnswerKind.Words, 20, "Main Street"),
        new("AMAZON.Time", AnswerKind.Time, 6, "half past nine in the morning"),
    ];

    /// <summary>The type of that name, whatever its case; null when there is none.</summary>
    public static BuiltInSlotType? Find(string name) => All.FirstOrDefault(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
