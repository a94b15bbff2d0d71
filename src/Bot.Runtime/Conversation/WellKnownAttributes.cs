namespace Bot.Runtime.Conversation;

/// <summary>The session attributes that Lex, the contact flow and this framework have already. No record of session attributes may use their keys.</summary>
/// <remarks>Keys that begin with <see cref="LexPrefix"/> are all Lex's; the ones that say how it listens are in <see cref="Listening"/>.</remarks>
public static class WellKnownAttributes
{
    /// <summary>What every key of Lex's own begins with.</summary>
    public const string LexPrefix = "x-amz-lex:";

    /// <summary>The caller's number in E.164, set by the contact flow from $.CustomerEndpoint.Address; absent for withheld numbers.</summary>
    public static SessionKey<string> CallerNumber { get; } = SessionKey.Text("CallerNumber");

    /// <summary>Connect's id of the call, set by the contact flow from $.ContactId; a person who takes over has the same one on the screen.</summary>
    public static SessionKey<string> ContactId { get; } = SessionKey.Text("ContactId");

    /// <summary>Set when a person should take over, to the reason; the contact flow branches on it.</summary>
    public static SessionKey<string> TransferReason { get; } = SessionKey.Text("TransferReason");

    /// <summary>The framework's: where the conversation is, sealed, so that Help or Repeat can bring the caller back to it.</summary>
    public static SessionKey<string> Paused { get; } = SessionKey.Text("Paused");

    /// <summary>The framework's: the intents that switched to another one and wait for it, sealed.</summary>
    public static SessionKey<string> Waiting { get; } = SessionKey.Text("Waiting");

    /// <summary>The framework's: the intents among which the caller was asked to choose, sealed.</summary>
    public static SessionKey<string> Choices { get; } = SessionKey.Text("Choices");

    /// <summary>The framework's: the words with which the caller was asked what they want; sealed once a slot is known.</summary>
    public static SessionKey<string> LastWords { get; } = SessionKey.Text("LastWords");

    /// <summary>The framework's: how often which question was asked again, "UnlockAccount:UserID=2".</summary>
    public static SessionKey<string> Tries { get; } = SessionKey.Text("Tries");

    /// <summary>Set by Connect chat: its id of the request. Source: Amazon Connect administrator guide, "Get customer input".</summary>
    public static SessionKey<string> ConnectOriginatingRequestId { get; } = SessionKey.Text("x-amz-lex:connect-originating-request-id");

    /// <summary>The keys of all of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [CallerNumber.Name, ContactId.Name, TransferReason.Name, Paused.Name, Waiting.Name, Choices.Name, LastWords.Name, Tries.Name, ConnectOriginatingRequestId.Name];
}
