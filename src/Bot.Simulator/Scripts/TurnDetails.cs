using System.Globalization;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Scripts;

/// <summary>What Lex made of an answer, in lines for a transcript: nothing in them is secret, and nothing is different the next time.</summary>
/// <param name="locale">The locale of the bot that answered.</param>
/// <param name="mask">Masks a phone number.</param>
internal sealed class TurnDetails(BotLocale locale, Func<string, string> mask)
{
    private const int WidthOfName = 8;
    private const int LongestValue = 120;

    // The framework's own: sealed anew each time, so that they never read the same twice; that they are there is what can be told.
    private static readonly string[] Sealed =
        [WellKnownAttributes.Paused.Name, WellKnownAttributes.Waiting.Name, WellKnownAttributes.Choices.Name, WellKnownAttributes.LastWords.Name];

    private readonly Obfuscation _obfuscation = new(locale);

    /// <summary>The lines of one turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="attributes">The session attributes before it.</param>
    public IEnumerable<string> Of(LexTurn turn, IReadOnlyDictionary<string, string> attributes)
    {
        yield return Line("intent", string.Join(", ", turn.Interpretations.Select(Interpretation)));
        foreach (var step in turn.Trace)
        {
            if (step.Event is { } sent)
                yield return Line("hook", Hook(sent, step.Result));
        }

        yield return Line("state", State(turn.SessionState));
        if (turn.SessionState.Intent is { Slots.Count: > 0 } intent)
            yield return Line("slots", string.Join(", ", intent.Slots.OrderBy(slot => Order(intent, slot.Key)).Select(slot => $"{slot.Key} {Value(intent, slot.Key, slot.Value)}")));
        foreach (var change in Changes(attributes, turn.SessionState.SessionAttributes ?? []))
            yield return Line("session", change);
    }

    /// <summary>A line.</summary>
    public static string Line(string name, string text) => $"{name.PadRight(WidthOfName)}{text.ReplaceLineEndings(" ")}";

    private static string Interpretation(LexV2Interpretation interpretation) =>
        interpretation.NluConfidence is { } score ? string.Create(CultureInfo.InvariantCulture, $"{interpretation.Intent?.Name} {score:0.00}") : interpretation.Intent?.Name ?? "none";

    private static string Hook(LexV2Event sent, LexCodeHookResult? result)
    {
        var label = sent.InvocationLabel is { } called ? $" '{called}'" : "";

        // Why it failed is in the function's log; the words there are not the same in every process.
        var answer = result switch
        {
            { Response.SessionState: { } state } => Action(state) + (state.DialogAction?.Type is DialogActionType.Close ? $" {state.Intent?.State}" : ""),
            { IsTimeout: true } => "no answer in time",
            _ => "no answer: it failed",
        };
        return $"{sent.InvocationSource}{label} of {sent.SessionState?.Intent?.Name}: {answer}";
    }

    private static string State(LexV2SessionState state)
    {
        var confirmation = state.Intent?.ConfirmationState is { } confirmed and not (ConfirmationState.None or ConfirmationState.Unknown) ? $" {confirmed}" : "";
        return state.Intent is { } intent ? $"{intent.Name} {intent.State}{confirmation}, {Action(state)}" : Action(state);
    }

    private static string Action(LexV2SessionState state) => state.DialogAction switch
    {
        null => "no action",
        { Type: DialogActionType.ElicitSlot } elicit => $"ElicitSlot {elicit.SlotToElicit}{(elicit.SubSlotToElicit?.Name is { } subSlot ? "." + subSlot : "")}",
        { } action => action.Type.ToString()!,
    };

    private int Order(LexV2Intent intent, string slot) =>
        locale.FindIntent(intent.Name ?? string.Empty)?.Slots.Select(known => known.Name).ToList().IndexOf(slot) ?? 0;

    private string Value(LexV2Intent intent, string name, LexV2Slot? slot) => slot switch
    {
        null => "-",
        _ when _obfuscation.Stand(intent.Name, name) is { } stand => stand,
        { Values: { Count: > 0 } values } => string.Join(" + ", values.Select(value => Value(intent, name, value))),
        { SubSlots: { Count: > 0 } parts } => $"({string.Join(", ", parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key} {Value(intent, name, part.Value)}"))})",
        { Value: { } value } => Short(value.InterpretedValue ?? $"unclear: {string.Join(" or ", value.ResolvedValues ?? [])}"),
        _ => "-",
    };

    private IEnumerable<string> Changes(IReadOnlyDictionary<string, string> before, Dictionary<string, string> after)
    {
        foreach (var (name, value) in after.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var isSealed = Sealed.Contains(name, StringComparer.Ordinal) || IsSealed(value);
            if (!before.TryGetValue(name, out var old) || (old != value && !isSealed))
                yield return $"{name} = {(isSealed ? "[sealed]" : Guid.TryParse(value, out _) ? "[id]" : Short(mask(value)))}";
        }

        foreach (var name in before.Keys.Where(name => !after.ContainsKey(name)).Order(StringComparer.Ordinal))
            yield return $"{name} is gone";
    }

    // What a function seals by itself: base64 of a nonce, a tag and something between them.
    private static bool IsSealed(string value) =>
        value.Length >= 40 && Convert.TryFromBase64String(value, new byte[value.Length], out var octets) && octets > 28;

    private static string Short(string value) => value.Length <= LongestValue ? value : string.Create(CultureInfo.InvariantCulture, $"{value[..LongestValue]}… ({value.Length} characters)");
}
