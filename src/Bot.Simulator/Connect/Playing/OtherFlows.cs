namespace Bot.Simulator.Connect.Playing;

/// <summary>The ways from one flow to another, and back from a module.</summary>
internal static class OtherFlows
{
    public static Outcome InvokeModule(FlowAction action, FlowCall call) =>
        Find(action, call, "FlowModuleId", out var why) is { } module ? Outcome.Module(action, module) : Outcome.Error(action, why);

    public static Outcome Transfer(FlowAction action, FlowCall call) =>
        Find(action, call, "ContactFlowId", out var why) is { } flow ? Outcome.OtherFlow(flow) : Outcome.Error(action, why);

    private static ContactFlow? Find(FlowAction action, FlowCall call, string parameter, out string why)
    {
        var id = call.Parameter(action, parameter);
        why = id is { Length: > 0 } ? $"there is no flow '{id}' on this machine" : $"the reference of {parameter} has no value";
        return id is { Length: > 0 } ? call.Options.FindFlow?.Invoke(id) : null;
    }
}
