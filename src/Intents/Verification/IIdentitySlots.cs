using Bot.Runtime.Conversation;

namespace Intents.Verification;

/// <summary>The slots by which a caller says who they are.</summary>
[SharedSlots("ResetPassword", "UnlockAccount")]
public partial interface IIdentitySlots;
