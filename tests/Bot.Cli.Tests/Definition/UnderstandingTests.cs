using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Cli.Tests.Definition;

/// <summary>What the simulated Lex makes of what callers say, in each language.</summary>
public sealed class UnderstandingTests
{
    private static readonly BotDefinition Bot = BotDefinition.Load(ServiceDeskBot.Folder);

    public static TheoryData<string> Locales => ServiceDeskBot.Locales;

    [Theory, MemberData(nameof(Locales))]
    public void Every_sample_utterance_is_understood_as_its_own_intent_with_its_slots(string locale)
    {
        foreach (var intent in Bot.Locale(locale).Intents)
        {
            foreach (var utterance in intent.SampleUtterances)
            {
                var best = Recognize(locale, Said(utterance, locale));

                Assert.True((best.Intent.Name, best.Score) == (intent.Name, 1), $"'{utterance}' of {intent.Name} is understood as {best.Intent.Name} with {best.Score}");
                Assert.Equal(intent.Slots.Where(slot => utterance.Contains($"{{{slot.Name}}}", StringComparison.Ordinal)).Select(slot => slot.Name).Order(StringComparer.Ordinal), best.Slots.Keys.Order(StringComparer.Ordinal));
                Assert.All(best.Slots, slot => Assert.Equal(Value(slot.Key), slot.Value.InterpretedValue));
            }
        }
    }

    [Theory]
    [InlineData("buenos días, fíjese que olvidé mi contraseña otra vez", "ResetPassword")]
    [InlineData("oiga necesito que me cambien la clave porque ya venció", "ResetPassword")]
    [InlineData("no me deja entrar a la computadora", "ResetPassword")]
    [InlineData("me equivoqué de contraseña y ahora mi cuenta quedó bloqueada", "UnlockAccount")]
    [InlineData("hola, se me bloqueo la cuenta esta mañana", "UnlockAccount")]
    [InlineData("me ayuda a desbloquear mi usuario por favor", "UnlockAccount")]
    [InlineData("páseme con un agente por favor", "SpeakToAgent")]
    [InlineData("prefiero hablar con una persona", "SpeakToAgent")]
    [InlineData("ayúdeme por favor", "Help")]
    [InlineData("¿puede repetirlo?", "Repeat")]
    [InlineData("no importa, gracias", "Cancel")]
    [InlineData("qué tiempo hace en Miami", "FallbackIntent")]
    public void Callers_who_speak_Spanish_in_their_own_words_are_understood(string said, string intent) => Assert.Equal(intent, Recognize("es_US", said).Intent.Name);

    [Theory]
    [InlineData("marzo", "March")]
    [InlineData("en el mes de septiembre", "September")]
    [InlineData("setiembre", "September")]
    [InlineData("el tres", "March")]
    [InlineData("03", "March")]
    [InlineData("cero tres", "March")]
    [InlineData("a principios de año", "January")]
    [InlineData("diciembre, creo", "December")]
    public void A_month_that_is_said_in_Spanish_is_the_value_that_the_function_knows(string said, string month)
    {
        var locale = Bot.Locale("es_US");
        var slot = locale.FindIntent("ResetPassword")!.FindSlot("MonthStarted")!;

        Assert.Equal(month, new SlotResolver(locale, TimeProvider.System).Resolve(slot, said, InputMode.Speech)?.InterpretedValue);
    }

    private static IntentCandidate Recognize(string localeId, string said)
    {
        var locale = Bot.Locale(localeId);
        return new IntentRecognizer(locale, new SlotResolver(locale, TimeProvider.System)).Recognize(said, InputMode.Speech)[0];
    }

    private static string Said(string utterance, string locale) => utterance
        .Replace("{UserID}", "jsmith12", StringComparison.Ordinal)
        .Replace("{DOB}", locale is "es_US" ? "quince de enero de mil novecientos noventa" : "January fifteenth nineteen ninety", StringComparison.Ordinal)
        .Replace("{MonthStarted}", locale is "es_US" ? "marzo" : "March", StringComparison.Ordinal);

    private static string Value(string slot) => slot switch
    {
        "UserID" => "jsmith12",
        "DOB" => "1990-01-15",
        _ => "March",
    };
}
