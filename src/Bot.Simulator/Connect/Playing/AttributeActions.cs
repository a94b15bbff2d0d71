using System.Text;
using Bot.Simulator.Connect.Language;
using Bot.Simulator.Connect.Reading;

namespace Bot.Simulator.Connect.Playing;

/// <summary>What a flow writes down about the contact.</summary>
internal static class AttributeActions
{
    // Amazon Connect, service quotas: the attributes of a contact, names and values, in bytes of UTF-8.
    private const int MostAttributeBytes = 32 * 1024;

    public static Outcome SetAttributes(FlowAction action, FlowCall call)
    {
        if (action.Parameters.Text("TargetContact") is { } target and not "Current")
            return Outcome.Error(action, $"the call has no {target} contact");
        var attributes = new Dictionary<string, string>(call.Contact.Attributes, StringComparer.Ordinal);
        Set(attributes, action.Parameters.Object("Attributes"), call);
        var size = attributes.Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key) + Encoding.UTF8.GetByteCount(attribute.Value));
        if (size > MostAttributeBytes)
            return Outcome.Error(action, $"the contact's attributes would have {size} bytes, more than {MostAttributeBytes}; none was set");
        Set(call.Contact.Attributes, action.Parameters.Object("Attributes"), call);
        return Outcome.NextAction(action);
    }

    /// <summary>Attributes of this flow alone. Connect writes each as { "Value": ... }; a plain text is taken too.</summary>
    public static Outcome SetFlowAttributes(FlowAction action, FlowCall call)
    {
        var attributes = call.Contact.Frames.Peek().Attributes;
        var given = action.Parameters.Object("FlowAttributes");
        Set(attributes, given, call);
        foreach (var name in given?.Names ?? [])
        {
            if (given?.Object(name)?.Text("Value") is { } value)
                Set(attributes, name, value, call);
        }

        return Outcome.NextAction(action);
    }

    /// <summary>The contact's own data. Where a value has none, nothing is set, as Connect sets all or nothing.</summary>
    public static Outcome SetData(FlowAction action, FlowCall call)
    {
        if (action.Parameters.Text("TargetContact") is { } target and not "Current")
            return Outcome.Error(action, $"the call has no {target} contact");
        var resolved = action.Parameters.Texts().Where(given => given.Name is not "TargetContact").Select(given => (given.Name, Value: call.References.Resolve(given.Value))).ToArray();
        if (resolved.FirstOrDefault(given => given.Value is not { Length: > 0 }).Name is { } empty)
            return Outcome.Error(action, $"the reference of {empty} has no value");
        foreach (var (name, value) in resolved)
        {
            if (name is "LanguageCode")
                call.Contact.LanguageCode = value!;
            else
                call.Contact.Data[name] = value!;
        }

        if (action.Parameters.Object("References") is { } references)
        {
            foreach (var name in references.Names)
            {
                if (call.References.Resolve(references.Object(name)?.Text("Value") ?? references.Text(name)) is { } value)
                    call.Contact.Data[$"References.{name}"] = value;
            }
        }

        return Outcome.NextAction(action);
    }

    public static Outcome SetVoice(FlowAction action, FlowCall call)
    {
        if (call.Parameter(action, "TextToSpeechVoice") is not { Length: > 0 } voice)
            return Outcome.Error(action, "the voice's reference has no value");
        call.Contact.Voice = voice;
        return Outcome.NextAction(action);
    }

    public static Outcome SetCallbackNumber(FlowAction action, FlowCall call)
    {
        if (call.Parameter(action, "CallbackNumber") is not { } number || !E164.Is(number))
            return Outcome.Error(action, ErrorTypes.InvalidCallbackNumber, "the callback number is not in E.164 (+, country code, number)");
        call.Contact.CallbackNumber = number;
        return Outcome.NextAction(action);
    }

    private static void Set(Dictionary<string, string> attributes, FlowParameters? given, FlowCall call)
    {
        foreach (var (name, value) in given?.Texts() ?? [])
            Set(attributes, name, value, call);
    }

    // Names may be references too.
    private static void Set(Dictionary<string, string> attributes, string name, string value, FlowCall call)
    {
        if (call.References.Resolve(name) is not { Length: > 0 } known)
            return;
        if (call.References.Resolve(value) is { } resolved)
            attributes[known] = resolved;
        else
            attributes.Remove(known);
    }
}
