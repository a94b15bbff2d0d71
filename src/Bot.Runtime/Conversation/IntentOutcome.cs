namespace Bot.Runtime.Conversation;

/// <summary>How an intent ended that another one had switched to.</summary>
/// <param name="Intent">The intent that ended.</param>
/// <param name="IsDone">True after <see cref="Turn.Done"/>, false after <see cref="Turn.ComeBack"/>.</param>
public sealed record IntentOutcome(IntentReference Intent, bool IsDone);
