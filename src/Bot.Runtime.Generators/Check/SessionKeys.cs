using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Whether each key of a session is for one thing. Case does not tell two apart: contact flows compare without it.</summary>
internal static class SessionKeys
{
    // Source: Lex V2 developer guide, "Configuring session attributes for speech, DTMF and text".
    private const string LexPrefix = "x-amz-lex:";

    /// <param name="records">The records, by their names.</param>
    /// <param name="wellKnown">The keys that the runtime and the contact flow have already.</param>
    public static IEnumerable<DiagnosticInfo> Of(EquatableArray<SessionRecord> records, EquatableArray<string> wellKnown)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in wellKnown)
            owners[name] = $"the runtime's own (WellKnownAttributes.{name})";
        foreach (var record in records)
        {
            foreach (var property in record.Properties)
            {
                var key = property.Key.Text;
                if (key.StartsWith(LexPrefix, StringComparison.OrdinalIgnoreCase))
                    yield return Collision(property, record, "Lex's own, as all that begin with " + LexPrefix + " are");
                else if (owners.TryGetValue(key, out var owner))
                    yield return Collision(property, record, owner);
                else
                    owners[key] = $"that of '{property.Name}' of '{record.Declaration.Name.Local}'";
            }
        }
    }

    private static DiagnosticInfo Collision(SessionProperty property, SessionRecord record, string owner) =>
        DiagnosticInfo.At(property.Key.Place, DiagnosticRegister.SessionAttributeCollision, property.Key.Text, record.Declaration.Name.Local, owner);
}
