using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding.Texts;

/// <summary>The words of Spanish locales, as they are said in the United States. What a slot is called comes from its name, in English.</summary>
internal sealed class SpanishTexts : CallerTexts
{
    private static readonly string[] Numbers =
    [
        "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
        "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte",
    ];

    public override string Language => "Spanish";

    public override string Sure => "Claro, con gusto le ayudo con eso.";

    public override string Failed => "Disculpe, tuvimos un problema en el sistema. Le comunico con una persona.";

    public override string TooSlow => "Disculpe, esto está tardando más de lo debido. Le comunico con una persona.";

    public override string FailedAtStart => "Disculpe, tuvimos un problema en el sistema.";

    public override string TooSlowAtStart => "Disculpe, esto está tardando más de lo debido.";

    public override ImmutableArray<string> Questions(SlotDraft slot)
    {
        var (first, second, third) = Hints(slot);
        var question = slot.Kind switch
        {
            AnswerKind.Confirmation => $"Sobre {slot.Spoken}: ¿sí o no?",
            _ when slot.AllowsSeveral => $"¿Cuáles {slot.Spoken} desea?",
            _ => $"¿Cuál es su {slot.Spoken}?",
        };
        return [$"{question} {first}", $"Disculpe, no entendí: {slot.Spoken}. {second}", $"Todavía me falta su {slot.Spoken}. {third}"];
    }

    public override string NoAnswer(SlotDraft slot) => $"Disculpe, no logro entender su {slot.Spoken}.";

    public override ImmutableArray<string> Answers(SlotDraft slot) => slot.Kind switch
    {
        AnswerKind.FreeForm or AnswerKind.Confirmation => [],
        _ => [$"mi {slot.Spoken} es {{{slot.Name}}}", $"el {slot.Spoken} es {{{slot.Name}}}", $"es {{{slot.Name}}}"],
    };

    public override ImmutableArray<string> Utterances(string intent)
    {
        var words = SpokenName.Of(intent);
        return [$"quiero {words}", $"necesito {words}", $"llamo por {words}", $"{words} por favor"];
    }

    public override string NumberWord(int number) => Numbers[number - 1];

    public override string Done(IntentDraft intent, Func<SlotDraft, string> placeholder) => intent.Slots.IsEmpty
        ? $"Usted pidió {intent.Spoken}. Gracias."
        : $"Gracias. Esto es lo que entendí: {Join(intent.Slots.Select(slot => $"{slot.Spoken}, {placeholder(slot)}"), "y")}.";

    private static (string First, string Second, string Third) Hints(SlotDraft slot) => slot.Kind switch
    {
        AnswerKind.Characters => (
            "Diga una letra o un número a la vez, o marque los números y oprima numeral.",
            "Deletree despacio, o marque los números y oprima numeral.",
            "Diga un carácter a la vez, o márquelo en el teclado y oprima numeral."),
        AnswerKind.PhoneNumber => (
            "Dígalo número por número, o márquelo y oprima numeral.",
            "Diga los números despacio, o márquelos y oprima numeral.",
            "Probemos con el teclado: marque los números y oprima numeral."),
        AnswerKind.Number => (
            "Diga el número, o márquelo y oprima numeral.",
            "Diga un número, por ejemplo veinticinco, o márquelo y oprima numeral.",
            "Probemos con el teclado: marque el número y oprima numeral."),
        AnswerKind.Percentage => ("Dígalo así: veinte por ciento.", "Diga un número y después por ciento.", "Diga por ejemplo: veinte por ciento."),
        AnswerKind.Currency => ("Diga una cantidad, por ejemplo quince dólares.", "Diga cuántos dólares y centavos.", "Diga por ejemplo: quince dólares con cincuenta centavos."),
        AnswerKind.Date => ("Diga el día, el mes y el año.", "Dígalo así: quince de enero de dos mil veintisiete.", "Necesito el día, luego el mes y luego el año."),
        AnswerKind.Time => ("Diga si es de la mañana o de la tarde.", "Dígalo así: nueve y media de la mañana.", "Necesito la hora, y si es de la mañana o de la tarde."),
        AnswerKind.Duration => ("Dígalo así: diez minutos, o dos horas.", "Diga cuántos minutos, horas o días.", "Diga por ejemplo: dos horas."),
        AnswerKind.Confirmation => ("Por favor diga sí, o diga no.", "Por favor diga solamente sí, o solamente no.", "Solo necesito un sí o un no."),
        AnswerKind.EmailAddress => ("Dígalo despacio.", "Dígalo otra vez, con arroba y punto.", "Dígalo por partes: sam, arroba, example, punto com."),
        AnswerKind.FreeForm => ("Dígalo con sus propias palabras.", "Repítalo, por favor, con sus propias palabras.", "Dígalo en una frase corta."),
        AnswerKind.Choice => Choices(slot),
        _ => ("Dígalo despacio, por favor.", "Repítalo, por favor.", "Diga solamente eso y nada más."),
    };

    private static (string First, string Second, string Third) Choices(SlotDraft slot)
    {
        var values = CanBeReadOut(slot) ? Join(slot.Choices, slot.AllowsSeveral ? "y" : "o") : null;
        if (slot.AllowsSeveral)
        {
            return values is null
                ? ("Diga uno o varios, o marque un número.", "Diga uno o más, o marque un número.", "Dígalos uno tras otro, o marque un número.")
                : ($"Hay {values}. Diga uno o más, o marque un número.", $"Puede decir {values}, o marque un número.", $"Diga uno o más de {values}, o marque un número.");
        }
        if (values is null)
            return slot.CanBeKeyed ? ("Dígalo, o marque su número.", "Repítalo, por favor, o marque su número.", "Probemos con el teclado: marque su número.") : ("Dígalo despacio, por favor.", "Repítalo, por favor.", "Diga solamente eso y nada más.");
        if (!slot.CanBeKeyed || slot.Choices.Length < 2)
            return ($"Diga {values}.", $"Por favor diga {values}.", $"Puede ser {values}.");
        return ($"Diga {values}, o marque {Join(Keys(slot), "o")}.", $"Por favor diga {values}, o marque su número.", $"Probemos con el teclado: marque {Join(Keys(slot), "o")}, para {values}.");
    }
}
