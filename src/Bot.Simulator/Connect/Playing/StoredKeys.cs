using System.Text;

namespace Bot.Simulator.Connect.Playing;

/// <summary>
/// Turns pressed keys into the number that a flow stores (Amazon Connect administrator guide, "Store customer input"): * deletes what was keyed before it,
/// unless the flow takes it as any other key; the terminating keys end the number and are no part of it.
/// </summary>
internal static class StoredKeys
{
    public static string Read(string pressed, string terminator, bool starDeletes, int most)
    {
        var keys = new StringBuilder();
        foreach (var key in pressed)
        {
            if (key == '*' && starDeletes && !terminator.Contains('*', StringComparison.Ordinal))
            {
                keys.Clear();
                continue;
            }

            keys.Append(key);
            if (terminator.Length > 0 && keys.ToString().EndsWith(terminator, StringComparison.Ordinal))
                return keys.ToString(0, keys.Length - terminator.Length);
            if (keys.Length >= most + terminator.Length)
                break;
        }

        return keys.Length > most ? keys.ToString(0, most) : keys.ToString();
    }
}
