using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding.Spanish;

/// <summary>Spanish as it is spoken in the United States. All words of these lists are without accents, as <see cref="Fold"/> leaves them.</summary>
/// <param name="region">How dates, decimals and money are written where it is spoken.</param>
internal sealed class SpanishLanguage(Region region) : Language(region)
{
    private static readonly SearchValues<char> Accented = SearchValues.Create("áéíóúüñ");

    // Longest first: of two endings that fit, the longer one is the word's.
    private static readonly string[] Endings =
    [
        "arme", "arlo", "arla", "erlo", "erla", "irlo", "irla", "aron", "ando", "endo",
        "ado", "ada", "ido", "ida", "eme", "ame", "elo", "ela", "alo", "ala",
        "ar", "er", "ir", "an", "en", "o", "a", "e",
    ];

    public override Fillers Fillers { get; } = new(
        courtesies: "por favor gracias hola buenos buenas dias tardes noches eh em este pues bueno ah oh oiga disculpe perdon ok okey senorita senor amable solo",
        // Without the names of letters (a, y, de, te, ese): they may begin what is spelled.
        carriers: "por favor gracias hola eh em este pues bueno ah ok okey si claro es era fue seria mi mis su el la los las lo un una en que al "
            + "creo pienso digo dije dicen yo me soy tengo como alrededor cerca numero usuario nombre id identificador cuenta codigo empleado "
            + "fecha nacimiento naci nacido nacida cumpleanos mes ano dia empece entre comence trabajar trabajo desde quizas",
        weak: "yo me mi mis mio mia el la los las lo un una unos unas a al de del que y e o en con por para su sus le les se es esta este esto eso esa estoy "
            + "he ha han hay tengo tiene puede puedo podria pudiera quiero quisiera necesito necesita favor gracias hola buenos buenas dias tardes noches "
            + "eh em pues bueno aqui ahora ya usted ustedes muy como si ser soy fue ok okey hacer mas",
        nonAnswers: "que como perdon disculpe mande eh hola no si claro nop gracias ok okey bueno espere espera quien cuando donde porque ah hm hmm em este",
        speaker: "yo");

    public override CalendarWords Calendar { get; } = new SpanishCalendar();

    public override BuiltInWords BuiltIn { get; } = SpanishWords.In(region);

    public override ImmutableArray<(string[] Words, ConfirmationAnswer Answer)> ConfirmationPhrases { get; } =
    [
        .. Phrases(ConfirmationAnswer.Yes,
            "si|sip|aja|claro|claro que si|correcto|es correcto|esta correcto|exacto|exactamente|asi es|eso es|ese es|ese mismo|cierto|es cierto|"
            + "es verdad|verdad|ok|okey|esta bien|muy bien|de acuerdo|perfecto|por supuesto|desde luego|afirmativo|adelante|dale|seguro|confirmo|confirmado|lo confirmo"),
        .. Phrases(ConfirmationAnswer.No,
            "no|nop|para nada|negativo|incorrecto|es incorrecto|equivocado|esta equivocado|esta mal|falso|nunca|jamas|tampoco|de ninguna manera|"
            + "no es correcto|no esta bien|no es asi|no es ese|no es mio|no es mi usuario|no quiero|no estoy de acuerdo|no claro que no|claro que no"),
        .. Phrases(ConfirmationAnswer.Maybe, "tal vez|talvez|quizas|quiza|puede ser|podria ser|a lo mejor|es posible|posiblemente|a veces"),
        .. Phrases(ConfirmationAnswer.DontKnow, "no se|no lo se|no sabria decirle|ni idea|no tengo idea|no estoy seguro|no estoy segura|quien sabe|desconozco"),
    ];

    /// <summary>The guide lists the English ones; these are what they mean in Spanish, and are assumed.</summary>
    public override FrozenDictionary<string, ImmutableArray<string>> BaseUtterances { get; } = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["AMAZON.CancelIntent"] = ["cancelar", "cancele", "cancela", "cancélelo", "olvídelo", "olvídalo", "déjelo", "no importa", "ya no"],
        ["AMAZON.HelpIntent"] = ["ayuda", "ayúdeme", "ayúdame", "necesito ayuda", "me puede ayudar", "puede ayudarme"],
        ["AMAZON.PauseIntent"] = ["pausa", "pausar"],
        ["AMAZON.RepeatIntent"] = ["repetir", "repita", "repite", "repítalo", "dígalo otra vez", "puede repetir", "puede repetirlo", "me lo repite", "cómo dijo"],
        ["AMAZON.ResumeIntent"] = ["continuar", "continúe", "seguir", "siga"],
        ["AMAZON.StartOverIntent"] = ["empezar de nuevo", "volver a empezar", "comenzar de nuevo", "desde el principio"],
        ["AMAZON.StopIntent"] = ["parar", "pare", "alto", "detener", "basta"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> MinusWords => ["menos"];

    // In the United States a decimal point is written, and said, as a point.
    public override ImmutableArray<string> PointWords => ["punto", "coma"];

    /// <summary>Without the accents on vowels and the tilde of ñ: sí is si, mañana is manana.</summary>
    public override string Fold(string word) => !word.AsSpan().ContainsAny(Accented) ? word : string.Create(word.Length, word, static (folded, accented) =>
    {
        for (var index = 0; index < accented.Length; index++)
        {
            folded[index] = accented[index] switch
            {
                'á' => 'a',
                'é' => 'e',
                'í' => 'i',
                'ó' => 'o',
                'ú' or 'ü' => 'u',
                'ñ' => 'n',
                var other => other,
            };
        }
    });

    /// <summary>Bloqueada, bloqueado, bloquear and bloqueó are about the same thing.</summary>
    public override string Stem(string word)
    {
        if (Fillers.Weak.Contains(word))
            return word;
        var single = word.Length > 4 && word.EndsWith('s') ? word[..^1] : word;
        var ending = Array.Find(Endings, ending => single.Length >= ending.Length + 4 && single.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? single : single[..^ending.Length];
    }

    public override (long Number, int Words)? CardinalAt(ReadOnlySpan<string> words) => SpanishNumbers.CardinalAt(words);

    public override int? Digit(string word) => SpanishNumbers.Digit(word);

    public override bool IsDigitAmongDigitsOnly(string word) => false;

    public override (string Text, int Words)? PieceAt(ReadOnlySpan<string> words) => SpanishSpelling.PieceAt(words);

    public override (decimal Amount, int Words)? FractionAt(ReadOnlySpan<string> words) => words switch
    {
        ["medio" or "media", ..] => (0.5m, 1),
        ["un", "cuarto", "de", ..] => (0.25m, 3),
        ["un", "cuarto", ..] => (0.25m, 2),
        ["tres", "cuartos", "de", ..] => (0.75m, 3),
        ["tres", "cuartos", ..] => (0.75m, 2),
        _ => Amounts.WrittenFraction(words, this),
    };

    public override SlotMatch? TimeIn(string text) => SpanishTimes.Resolve(text);

    public override char? CodeWord(string word) => SpanishSpelling.CodeWord(word);

    // "Grandes" and "grande", "camiones" and "camión", "luces" and "luz" are each one word.
    public override string Singular(string word)
    {
        var one = word is [_, _, .., 'a' or 'e' or 'o', 's'] ? word[..^1] : word;
        var stem = one is [_, _, .., 'e'] ? one[..^1] : one;
        return stem is [_, .., 'z'] ? stem[..^1] + "c" : stem;
    }

    // "De" is a letter, unless a carrier follows it: "mi nombre de usuario es…".
    public override bool LeadsUp(ReadOnlySpan<string> words) =>
        Fillers.Carriers.Contains(words[0]) || words is ["de", "usuario" or "empleado" or "acceso" or "red" or "cuenta", ..] or ["acceso" or "red", ..];

    public override bool Trails(ReadOnlySpan<string> words, ReadOnlySpan<string> after) => Fillers.Carriers.Contains(words[^1]);
}
