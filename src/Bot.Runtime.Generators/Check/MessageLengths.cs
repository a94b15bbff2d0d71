using System.Globalization;
using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Whether Lex takes what the function says. Source: Lex V2 runtime API, Message.content: 1 to 1024 characters.</summary>
internal static class MessageLengths
{
    private const int Maximum = 1024;

    public static IEnumerable<DiagnosticInfo> Of(MessageCatalog catalog)
    {
        foreach (var file in catalog.Files)
        {
            foreach (var entry in file.Entries)
            {
                var length = entry.Text.Length;
                // A message of nothing but a value may be as long as the value.
                if (length > Maximum)
                    yield return OutOfBounds(file, entry, length, "Shorten it, or say it in two messages.");
                else if (entry.Text.Parts.Count == 0)
                    yield return OutOfBounds(file, entry, 0, "Write it, or take it out.");
            }
        }
    }

    private static DiagnosticInfo OutOfBounds(MessageFile file, MessageEntry entry, int length, string wayOut) => DiagnosticInfo.At(
        entry.Place,
        DiagnosticRegister.TextTooLong,
        $"The message '{entry.Name.Text}' of {file.Name}",
        length.ToString(CultureInfo.InvariantCulture),
        $"1 to {Maximum}",
        "it could not be sent, and callers would hear an apology instead",
        wayOut);
}
