namespace Bot.Runtime.Conversation;

/// <summary>How Lex listens to a caller: the session attributes by which a function changes that, for one question or for all.</summary>
/// <remarks>
/// <c>turn.Session.Set(Listening.At(UnlockAccount.Intent, UnlockAccount.Slot.DOB).DtmfEndTimeout, TimeSpan.FromSeconds(8))</c>. What is set for a slot counts before what is
/// set for its intent, and that before what is set everywhere. Source: Lex V2 developer guide, "Configuring timeouts for capturing user input".
/// </remarks>
public static class Listening
{
    /// <summary>Every question of every intent.</summary>
    public static ListeningKeys Everywhere { get; } = new("*", "*");

    /// <summary>Every question of an intent.</summary>
    /// <param name="intent">The intent.</param>
    /// <returns>The attributes.</returns>
    public static ListeningKeys At(IntentReference intent) => new(intent.Name, "*");

    /// <summary>A slot of whichever intent.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The attributes.</returns>
    public static ListeningKeys At(SlotReference slot) => new("*", slot.Name);

    /// <summary>One slot.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="slot">The slot.</param>
    /// <returns>The attributes.</returns>
    public static ListeningKeys At(IntentReference intent, SlotReference slot) => new(intent.Name, slot.Name);

    /// <summary>One part of a composite slot.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="slot">The composite slot.</param>
    /// <param name="subSlot">The part.</param>
    /// <returns>The attributes.</returns>
    public static ListeningKeys At(IntentReference intent, SlotReference slot, SlotReference subSlot) => new(intent.Name, $"{slot.Name}.{subSlot.Name}");
}
