using System.Text;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect.Playing;

/// <summary>Turns pressed keys into what Lex is told (Lex V2 developer guide, "Capturing DTMF").</summary>
internal static class Keypad
{
    /// <summary>
    /// The digits before the end character or up to the maximum length, and the request attribute x-amz-lex:dtmf-transcript, which is the
    /// digits, "[DEL]" if the deletion character was pressed, or "[END]" if only the end character was.
    /// </summary>
    public static (string Digits, string Transcript) Read(string pressed, DtmfSpecification settings)
    {
        var digits = new StringBuilder();
        foreach (var key in pressed)
        {
            if (key == settings.DeletionCharacter)
                return (string.Empty, "[DEL]");
            if (key == settings.EndCharacter)
                return digits.Length > 0 ? (digits.ToString(), digits.ToString()) : (string.Empty, "[END]");
            digits.Append(key);
            if (digits.Length == settings.MaxLength)
                break;
        }

        return (digits.ToString(), digits.ToString());
    }
}
