namespace Bot.Runtime.Conversation;

/// <summary>The session attributes that the contact flow and the function agree on.</summary>
public static class WellKnownAttributes
{
    /// <summary>The caller's number in E.164, set by the contact flow from $.CustomerEndpoint.Address; absent for withheld numbers.</summary>
    public static SessionKey<string> CallerNumber { get; } = SessionKey.Text("CallerNumber");

    /// <summary>Set when a person should take over, to the reason; the contact flow branches on it.</summary>
    public static SessionKey<string> TransferReason { get; } = SessionKey.Text("TransferReason");

    /// <summary>Where the conversation is, sealed, so that Help or Repeat can bring the caller back to it.</summary>
    public static SessionKey<string> Paused { get; } = SessionKey.Text("Paused");
}
