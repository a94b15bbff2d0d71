using System.Xml;
using Bot.Simulator.Connect.Reading;

namespace Bot.Simulator.Connect.Playing;

/// <summary>What a flow says to the caller.</summary>
internal static class PromptActions
{
    public static async Task<Outcome> MessageAsync(FlowAction action, FlowCall call)
    {
        if (Read(action.Parameters, call) is not { } prompt)
            return Outcome.Error(action, "there is nothing to say: it has no Text, SSML, PromptId or Media with a value");
        if (Fault(prompt) is { } fault)
            return Outcome.Error(action, fault);
        return await call.SayAsync(prompt) ? Outcome.NextAction(action) : Outcome.HungUp;
    }

    /// <summary>A loop of prompts, as a queue plays them: each is said once, and then the loop is interrupted, or the caller stays in the queue.</summary>
    public static async Task<Outcome> MessagesAsync(FlowAction action, FlowCall call)
    {
        foreach (var message in action.Parameters.Objects("Messages"))
        {
            if (Read(message, call) is not { } prompt)
                continue;
            if (Fault(prompt) is { } fault)
                return Outcome.Error(action, fault);
            if (!await call.SayAsync(prompt))
                return Outcome.HungUp;
        }

        return action.Parameters.Text("InterruptFrequencySeconds") is null
            ? Outcome.Ends(QueueActions.Transferred(call.Contact, call.Contact.Queue ?? "a queue"), "the prompts go on until somebody takes the call")
            : Outcome.Result(action, "MessagesInterrupted");
    }

    /// <summary>The prompt of an action; null if it has none, or one without a value. Text comes before SSML where a flow has both.</summary>
    public static Prompt? Read(FlowParameters parameters, FlowCall call)
    {
        if (parameters.Text("Text") is { } text)
            return Spoken(call.References.Fill(text));
        if (parameters.Text("SSML") is { } ssml)
            return new Prompt(call.References.Fill(ssml), IsSsml: true);
        if (call.References.Resolve(parameters.Text("PromptId")) is { Length: > 0 } id)
            return Recorded(id, call);
        return parameters.Object("Media") is { } media && call.References.Resolve(media.Text("Uri")) is { Length: > 0 } uri ? Recorded(uri, call) : null;
    }

    /// <summary>Why Amazon Polly cannot say it; null if it can.</summary>
    public static string? Fault(Prompt prompt)
    {
        if (!prompt.IsSsml)
            return null;
        try
        {
            using var reader = Ssml.Open(prompt.Content);
            if (reader.MoveToContent() is not XmlNodeType.Element || reader.LocalName is not "speak")
                return "its SSML does not begin with the element speak";
            while (reader.Read())
            {
            }

            return null;
        }
        catch (XmlException)
        {
            return "its SSML is not well-formed, perhaps for what a reference in it reads";
        }
    }

    // Some write SSML into Text, and Connect then reads it as such.
    private static Prompt Spoken(string text) => new(text, IsSsml: text.AsSpan().TrimStart().StartsWith("<speak", StringComparison.Ordinal));

    private static Prompt Recorded(string id, FlowCall call) =>
        new(call.Options.RecordedPrompts.GetValueOrDefault(id) ?? $"[recorded prompt {id[(id.LastIndexOf('/') + 1)..]}]", IsSsml: false);
}
