using System.Text;

namespace Bot.Cli.Scaffolding.Writing;

/// <summary>The class that answers the intent.</summary>
internal static class HandlerCode
{
    public static string Write(IntentDraft intent) => (intent.Slots.IsEmpty ? Immediate(intent) : Asking(intent)).ReplaceLineEndings("\n");

    private static string Immediate(IntentDraft intent) =>
        $$"""
        using Bot.Runtime.Conversation;
        using Bot.Runtime.Routing;

        namespace Intents;

        /// <summary>{{Xml(intent.Description)}}</summary>
        [Intent("{{intent.Name}}")]
        public sealed partial class {{intent.Name}} : ImmediateHandler
        {
            /// <inheritdoc />
            protected override Reply Answer(Turn turn) => turn.Done(Messages.Done);
        }

        """;

    private static string Asking(IntentDraft intent) =>
        $$"""
        using Bot.Runtime.Conversation;
        using Bot.Runtime.Routing;

        namespace Intents;

        /// <summary>{{Xml(intent.Description)}}</summary>
        [Intent("{{intent.Name}}")]
        public sealed partial class {{intent.Name}} : IntentHandler<{{intent.Name}}.Slots>
        {
            /// <summary>Comes by before the first question and after each answer: check it here, and ask again with turn.AskAgain(Slot.{{intent.Slots[0].Name}}, …).</summary>
            /// <inheritdoc />
            protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Delegate());

            /// <summary>Everything is answered: do it here, and say what was done.</summary>
            /// <inheritdoc />
            protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) =>
                new(turn.Slots is { {{string.Join(", ", intent.Slots.Select(Pattern))}} }
                    ? turn.Done(Messages.Done({{string.Join(", ", intent.Slots.Select(Argument))}}))
                    : turn.GiveUp());
        }

        """;

    private static string Pattern(SlotDraft slot) => slot switch
    {
        { AllowsSeveral: true } => $"{slot.Name}: {{ Length: > 0 }} {slot.Parameter}",
        _ when IsRepeatedAsHeard(slot) => $"{slot.Name}: not null",
        _ => $"{slot.Name}: {{ }} {slot.Parameter}",
    };

    private static string Argument(SlotDraft slot) => slot switch
    {
        { AllowsSeveral: true } => $"string.Join(\", \", {slot.Parameter})",
        { Kind: AnswerKind.Duration } => $"turn.Values.Original(Slot.{slot.Name})!",
        _ when IsRepeatedAsHeard(slot) => $"turn.Values.Text(Slot.{slot.Name})!",
        _ => slot.Parameter,
    };

    // A value that is no text, number, day or time to C#: a member of an enum, a length of time.
    private static bool IsRepeatedAsHeard(SlotDraft slot) => slot.Kind is AnswerKind.Choice or AnswerKind.Confirmation or AnswerKind.Duration;

    private static string Xml(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", " ").Replace("\n", " ").ToString();
}
