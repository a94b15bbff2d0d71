using System.Text.Json;

namespace Bot.Cli.Tests.Definition;

/// <summary>Where a next step of the definition goes.</summary>
internal static class StepAssert
{
    public static void LeadsToAPerson(JsonElement step, string reason)
    {
        Assert.Equal("StartIntent", step.Text("dialogAction", "type"));
        Assert.Equal("SpeakToAgent", step.Text("intent", "name"));
        Assert.Equal(reason, step.Text("sessionAttributes", "TransferReason"));
    }

    public static void EndsForAPerson(JsonElement step, string reason)
    {
        Assert.Equal("EndConversation", step.Text("dialogAction", "type"));
        Assert.Equal(reason, step.Text("sessionAttributes", "TransferReason"));
    }

    public static void Does(JsonElement step, string action, string? slot = null)
    {
        Assert.Equal(action, step.Text("dialogAction", "type"));
        Assert.Equal(slot, step.Text("dialogAction", "slotToElicit"));
        Assert.Empty(step.At("sessionAttributes").EnumerateObject());
    }
}
