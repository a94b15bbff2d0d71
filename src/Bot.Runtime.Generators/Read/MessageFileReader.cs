using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bot.Runtime.Generators.Read;

/// <summary>Reads a file of messages: one object of names and texts.</summary>
internal static class MessageFileReader
{
    public static bool IsMessages(AdditionalText file) => MessagePath.Parse(file.Path) is not null;

    public static MessageFile Read(AdditionalText file, CancellationToken cancel)
    {
        var json = JsonFile.Read(file.Path, file.GetText(cancel) ?? SourceText.From(string.Empty));
        var path = MessagePath.Parse(file.Path)!;
        var name = MessageFile.NameOf(path.Locale, path.Set);
        var problems = new List<DiagnosticInfo>();
        if (json.Problem is { } problem)
            problems.Add(Broken(problem.Place, name, problem.Message));
        else if (!json.Root!.IsObject)
            problems.Add(Broken(json.Root.Place, name, "It is to be one object of names and texts."));
        var entries = new List<MessageEntry>();
        foreach (var member in json.Root?.Members ?? [])
        {
            if (member.Value.IsString)
                entries.Add(Entry(member.Key, member.Value, name, problems));
            else
                problems.Add(Broken(member.Value.Place, name, $"The message '{member.Key}' is no text."));
        }
        return new(file.Path, path.Locale, path.Set, json.Root?.Place ?? json.PlaceOf(default(TextSpan)), new([.. entries]), new([.. problems]))
        {
            IsBroken = json.Root?.IsObject != true,
        };
    }

    private static MessageEntry Entry(string name, JsonValue value, string file, List<DiagnosticInfo> problems)
    {
        var text = new MessageTextReader($"the message '{name}' of {file}", value, problems).Read();
        return new(new(name, value.NamePlace), text, value.Place, new([.. text.Placeholders.Select(placeholder => value.PlaceOf(placeholder.ToString()))]));
    }

    private static DiagnosticInfo Broken(Place place, string file, string reason) => DiagnosticInfo.At(
        place, DiagnosticRegister.FileBroken, file, reason);
}
