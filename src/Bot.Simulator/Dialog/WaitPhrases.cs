using System.Collections.Frozen;

namespace Bot.Simulator.Dialog;

/// <summary>
/// How callers ask for time and say that they are ready. Lex's own phrases are not listed anywhere; these are the plain ones, in English and Spanish.
/// In another language nobody can ask for time.
/// </summary>
internal static class WaitPhrases
{
    private static readonly FrozenSet<string> Wait = Set(
        "wait", "hold on", "hang on", "one moment", "just a moment", "give me a moment", "one second", "just a second", "wait a second", "hold on a second",
        "give me a second", "one minute", "just a minute", "wait a minute", "give me a minute", "hold on a minute", "let me check", "let me look",
        "espera", "espere", "un momento", "un segundo", "un minuto", "espera un momento", "espere un momento", "dame un momento", "deme un momento", "un momentito");

    private static readonly FrozenSet<string> Ready = Set(
        "continue", "go on", "go ahead", "i am ready", "i'm ready", "ready", "i am back", "i'm back", "ok i'm ready", "okay i'm ready", "resume", "let's continue",
        "continua", "continúa", "continúe", "listo", "lista", "ya estoy", "estoy listo", "estoy lista", "sigue", "siga", "adelante", "ya");

    public static bool AsksForTime(string text) => Wait.Contains(Plain(text));

    public static bool IsReady(string text) => Ready.Contains(Plain(text));

    private static string Plain(string text)
    {
        var words = text.Split([' ', ',', '.', '!', '?', '¡', '¿', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(word => !word.Equals("please", StringComparison.OrdinalIgnoreCase) && !word.Equals("favor", StringComparison.OrdinalIgnoreCase) && !word.Equals("por", StringComparison.OrdinalIgnoreCase)));
    }

    private static FrozenSet<string> Set(params string[] phrases) => phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
