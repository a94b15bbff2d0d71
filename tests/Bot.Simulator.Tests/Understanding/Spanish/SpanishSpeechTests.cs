using System.Text.RegularExpressions;
using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding.Spanish;

public sealed class SpanishSpeechTests
{
    [Theory]
    [InlineData("cero", "0")]
    [InlineData("veintidós", "22")]
    [InlineData("treinta y uno", "31")]
    [InlineData("diez y seis", "16")]
    [InlineData("cien", "100")]
    [InlineData("ciento veintitrés punto cuatro cinco", "123.45")]
    [InlineData("quinientas cuarenta y dos", "542")]
    [InlineData("mil novecientos noventa", "1990")]
    [InlineData("dos mil cinco", "2005")]
    [InlineData("treinta y un mil", "31000")]
    [InlineData("cien mil", "100000")]
    [InlineData("un millón doscientos mil tres", "1200003")]
    [InlineData("novecientos noventa y nueve mil novecientos noventa y nueve", "999999")]
    [InlineData("menos quince", "-15")]
    [InlineData("cero coma cinco", "0.5")]
    [InlineData("uno dos tres", "123")]
    [InlineData("1,200", "1200")]
    [InlineData("quiero siete de esos", "7")]
    [InlineData("una cosa", null)]
    [InlineData("ninguno", null)]
    public void A_number_is_read_in_digits_or_words(string said, string? number) => Assert.Equal(number, NumberResolver.Resolve(said, Language.Spanish)?.InterpretedValue);

    [Fact]
    public void Every_number_below_a_million_is_read_as_it_is_said() => Gen.Int[0, 999_999].Sample(number =>
    {
        var words = InSpanish(number).Split(' ');

        Assert.Equal((number, words.Length), Language.Spanish.CardinalAt(words));
    });

    [Theory]
    [InlineData("uno cero cero cero cero cero", "100000")]
    [InlineData("cien mil", "100000")]
    [InlineData("mi usuario es uno cero cero cero cero cero gracias", "100000")]
    [InlineData("jota ese eme i te hache", "jsmith")]
    [InlineData("j s m i t h", "jsmith")]
    [InlineData("mi nombre de usuario es pe ene a i erre", "pnair")]
    [InlineData("creo que es te ka o doble ve a ele ese ka i", "tkowalski")]
    [InlineData("te ka o doble u a ele ese ka i", "tkowalski")]
    [InlineData("uve doble i griega equis zeta", "wyxz")]
    [InlineData("be de burro ve de vaca", "bv")]
    [InlineData("be larga ve chica", "bv")]
    [InlineData("eme como María a de avión", "ma")]
    [InlineData("e de ele", "edl")]
    [InlineData("jota mayúscula punto ge", "J.g")]
    [InlineData("ana guion bajo ele treinta y uno", "ana_l31")]
    [InlineData("ana guión dos", "ana-2")]
    [InlineData("doble cuatro triple siete", "44777")]
    [InlineData("jgarcia", "jgarcia")]
    [InlineData("es jgarcia por favor", "jgarcia")]
    [InlineData("no", null)]
    [InlineData("¿cómo?", null)]
    [InlineData("Ana García", null)]
    [InlineData("no me acuerdo", null)]
    public void An_identifier_is_spelled_with_the_letters_names(string said, string? value) =>
        Assert.Equal(value, AlphaNumericResolver.Resolve(said, UserId, Language.Spanish)?.InterpretedValue);

    [Theory]
    [InlineData("sí", ConfirmationAnswer.Yes)]
    [InlineData("si", ConfirmationAnswer.Yes)]
    [InlineData("Sí, claro.", ConfirmationAnswer.Yes)]
    [InlineData("claro que sí", ConfirmationAnswer.Yes)]
    [InlineData("correcto", ConfirmationAnswer.Yes)]
    [InlineData("así es", ConfirmationAnswer.Yes)]
    [InlineData("está bien", ConfirmationAnswer.Yes)]
    [InlineData("no", ConfirmationAnswer.No)]
    [InlineData("no, es otro", ConfirmationAnswer.No)]
    [InlineData("no es correcto", ConfirmationAnswer.No)]
    [InlineData("incorrecto", ConfirmationAnswer.No)]
    [InlineData("claro que no", ConfirmationAnswer.No)]
    [InlineData("está mal", ConfirmationAnswer.No)]
    [InlineData("tal vez", ConfirmationAnswer.Maybe)]
    [InlineData("a lo mejor", ConfirmationAnswer.Maybe)]
    [InlineData("no sé", ConfirmationAnswer.DontKnow)]
    [InlineData("no estoy segura", ConfirmationAnswer.DontKnow)]
    [InlineData("yes", null)]
    [InlineData("martes", null)]
    public void An_answer_to_a_yes_no_question_is_read_from_its_first_telling_words(string said, ConfirmationAnswer? answer) =>
        Assert.Equal(answer, ConfirmationResolver.Resolve(said, Language.Spanish)?.Answer);

    [Theory]
    [InlineData("ayuda", "Help")]
    [InlineData("Necesito ayuda, por favor", "Help")]
    [InlineData("olvídelo", "Cancel")]
    [InlineData("olvidelo", "Cancel")]
    [InlineData("cancelar", "Cancel")]
    public void Built_in_intents_know_Spanish_words_in_a_Spanish_locale(string said, string intent)
    {
        using var folder = SpanishBadges();
        var locale = folder.Load().Locales[0];

        var best = new IntentRecognizer(locale, new SlotResolver(locale, new FakeTimeProvider())).Recognize(said, InputMode.Speech)[0];

        Assert.Equal((intent, 1), (best.Intent.Name, best.Score));
    }

    [Theory]
    [InlineData("bloqueada", "bloqueado")]
    [InlineData("bloquear", "bloqueó")]
    [InlineData("contraseñas", "contrasena")]
    [InlineData("olvidé", "olvidado")]
    [InlineData("cuentas", "cuenta")]
    public void Endings_and_accents_do_not_change_what_a_word_is_about(string one, string other) =>
        Assert.Equal(Stem(one), Stem(other));

    [Fact]
    public void A_locale_of_Spanish_resolves_its_slots_in_Spanish()
    {
        using var folder = SpanishBadges();
        var locale = folder.Load().Locales[0];
        var resolver = new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero)));
        var intent = locale.FindIntent("OrderBadge")!;

        Assert.Equal("2020-11-26", resolver.Resolve(intent.FindSlot("StartDate")!, "mañana", InputMode.Speech)?.InterpretedValue);
        Assert.Equal("1990-02-01", resolver.Resolve(intent.FindSlot("StartDate")!, "01/02/1990", InputMode.Text)?.InterpretedValue);
        Assert.Equal("ab12", resolver.Resolve(intent.FindSlot("BadgeCode")!, "a be uno dos", InputMode.Speech)?.InterpretedValue);
    }

    [Fact]
    public void Whatever_is_said_in_Spanish_the_original_value_is_a_part_of_it_and_nothing_breaks()
    {
        using var folder = SpanishBadges();
        var locale = folder.Load().Locales[0];
        var resolver = new SlotResolver(locale, new FakeTimeProvider());
        var slots = locale.FindIntent("OrderBadge")!.Slots;
        var word = Gen.OneOf(Gen.OneOf("el", "de", "del", "enero", "quince", "treinta", "y", "uno", "mil", "novecientos", "noventa", "millón", "doble", "ve", "uve", "como", "en", "mayúscula", "menos", "punto", "próxima", "hace", "semana", "que", "viene", "é", "ñ"), Gen.String);

        Gen.Select(word.Array[0, 14], Gen.Enum<InputMode>()).Sample((words, mode) =>
        {
            var said = string.Join(' ', words);
            return slots.All(slot => resolver.Resolve(slot, said, mode) is not { } match || (said.Contains(match.OriginalValue, StringComparison.Ordinal) && match.InterpretedValue is { Length: > 0 }));
        });
    }

    private static Regex UserId { get; } = new(@"^[a-zA-Z0-9_\-\.]{1,20}$", RegexOptions.NonBacktracking);

    private static BotFolder SpanishBadges() => BadgeBot.Folder().Edit(BadgeBot.Locale + "BotLocale.json", locale => locale["identifier"] = "es_US");

    private static string Stem(string word) => Language.Spanish.Stem(Language.Spanish.Fold(word));

    // The other direction, written apart from the reader: a number below a million in words.
    private static string InSpanish(int number)
    {
        string[] small = [.. "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte".Split(' ')];
        string[] tens = ["", "", "veinti", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
        string[] hundreds = ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];
        return number switch
        {
            <= 20 => small[number],
            < 30 => tens[2] + small[number - 20],
            < 100 => tens[number / 10] + (number % 10 == 0 ? "" : " y " + small[number % 10]),
            100 => "cien",
            < 1000 => hundreds[number / 100] + (number % 100 == 0 ? "" : " " + InSpanish(number % 100)),
            _ => (number < 2000 ? "mil" : InSpanish(number / 1000) + " mil") + (number % 1000 == 0 ? "" : " " + InSpanish(number % 1000)),
        };
    }
}
