using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Write;

/// <summary>The runtime's types as one generated file names them; each is used only when it is asked for.</summary>
/// <param name="names">The file's names.</param>
internal sealed class RuntimeNames(TypeNames names)
{
    public string IntentHandler => names.Of(RuntimeTypes.Routing, "IntentHandler");

    public string IntentReference => names.Of(RuntimeTypes.Conversation, "IntentReference");

    public string IntentRouter => names.Of(RuntimeTypes.Routing, "IntentRouter");

    public string InvalidOperationException => names.Of("System", "InvalidOperationException");

    public string List => names.Of("System.Collections.Generic", "IReadOnlyList");

    public string OutOfRange => names.Of("System", "ArgumentOutOfRangeException");

    public string SlotFormat => names.Of(RuntimeTypes.Conversation, "SlotFormat");

    public string SlotReference => names.Of(RuntimeTypes.Conversation, "SlotReference");

    public string Slots => names.Of(RuntimeTypes.Conversation, "ISlots");

    public string SlotValues => names.Of(RuntimeTypes.Conversation, "SlotValues");

    public string Turn => names.Of(RuntimeTypes.Conversation, "Turn");
}
