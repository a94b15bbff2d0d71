namespace Bot.Cli.Tests.Definition;

/// <summary>The words that the tests look for in what a caller hears, which differ from language to language.</summary>
/// <param name="Voice">The neural voice that speaks.</param>
/// <param name="Keypad">A pattern for the mention of the keypad.</param>
/// <param name="YesOrNoByKey">A pattern for the keys that mean yes and no.</param>
/// <param name="BuiltIn">What Lex understands for its built-in intents; no utterance of ours may take it.</param>
/// <param name="Greeting">What the greeting names, as callers say it.</param>
/// <param name="Farewell">The last word of a call.</param>
internal sealed record LocaleWords(string Voice, string Keypad, string YesOrNoByKey, string[] BuiltIn, string[] Greeting, string Farewell)
{
    private static readonly LocaleWords English = new(
        "Joanna",
        "[Kk]ey|keypad",
        "[Pp]ress 1.*2",
        // Lex V2 developer guide, "Built-in intents".
        ["help", "help me", "can you help me", "cancel", "never mind", "forget it", "repeat", "say that again", "repeat that"],
        ["reset my password", "unlock my account", "agent"],
        "Goodbye.");

    private static readonly LocaleWords Spanish = new(
        "Lupe",
        "[Mm]árque|[Mm]arque|teclado|marcarlo",
        "[Oo]prima 1.*2",
        ["ayuda", "ayúdeme", "necesito ayuda", "cancelar", "olvídelo", "no importa", "repetir", "repita", "dígalo otra vez"],
        ["restablecer mi contraseña", "desbloquear mi cuenta", "agente"],
        "Adiós.");

    public static LocaleWords Of(string locale) => locale switch
    {
        "en_US" => English,
        "es_US" => Spanish,
        _ => throw new ArgumentOutOfRangeException(nameof(locale), locale, "The tests do not know how this language is spoken. Add its words here."),
    };
}
