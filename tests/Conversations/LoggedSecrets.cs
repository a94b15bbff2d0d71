using System.Globalization;
using Bot.Cli.Calls;
using Bot.Simulator.Scripts;

namespace Conversations;

/// <summary>
/// Everything that a function logs in a call, held against everything that nobody may find in it: the passwords and codes that were texted, the passwords of the directory, dates of
/// birth and phone numbers in the ways they may be written.
/// </summary>
internal sealed class LoggedSecrets
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyyMMdd", "MMddyyyy", "ddMMyyyy", "yyyy/MM/dd", "MM/dd/yyyy", "dd/MM/yyyy", "M/d/yyyy", "d/M/yyyy", "d MMMM yyyy", "MMMM d, yyyy",
    ];

    private readonly List<string> _lines = [];

    /// <summary>Takes a line of the log.</summary>
    /// <param name="line">The line.</param>
    public void Take(string line)
    {
        lock (_lines)
            _lines.Add(line);
    }

    /// <summary>Fails when there is a secret in a line, or when the function was called and there is no line: then nothing was looked at.</summary>
    /// <param name="desk">The desk, after the call.</param>
    /// <param name="transcript">The call.</param>
    public void Check(LocalDesk desk, CallTranscript transcript)
    {
        lock (_lines)
        {
            var text = transcript.ToString();
            Assert.True(_lines.Count > 0 || !text.Contains(" hook ", StringComparison.Ordinal) || text.Contains("no answer", StringComparison.Ordinal), "The function was called and logged nothing.");
            foreach (var secret in Secrets(desk))
                Assert.All(_lines, line => Assert.False(Holds(WithoutTime(line), secret), $"The log holds '{secret}': {line}"));
        }
    }

    private static HashSet<string> Secrets(LocalDesk desk)
    {
        var secrets = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { desk.Directory!.ServicePassword };
        foreach (var message in desk.Inbox.Messages)
        {
            if (TextedCode.In(message.Body) is { } code)
                secrets.Add(code);
            foreach (var word in message.Body.Split(' ').Where(word => desk.Directory.People.Any(person => desk.Directory.HasPassword(person.UserId, word))))
                secrets.Add(word);
        }
        foreach (var person in desk.Directory.People)
        {
            secrets.UnionWith(DateFormats.Select(format => person.BirthDate.ToString(format, CultureInfo.InvariantCulture)));
            if (person.Mobile is { } mobile)
                secrets.UnionWith([mobile, mobile[1..], mobile[3..]]);
        }
        return secrets;
    }

    // Six digits in the middle of an id that is drawn at random are there by chance.
    private static bool Holds(string line, string secret)
    {
        for (var at = line.IndexOf(secret, StringComparison.OrdinalIgnoreCase); at >= 0; at = line.IndexOf(secret, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + secret.Length;
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return true;
        }
        return false;
    }

    // The time of a line is no secret, even on somebody's birthday.
    private static string WithoutTime(string line)
    {
        const string name = "\"timestamp\":\"";
        var start = line.IndexOf(name, StringComparison.Ordinal);
        if (start < 0)
            return line;
        var end = line.IndexOf('"', start + name.Length);
        return line[..start] + line[end..];
    }
}
