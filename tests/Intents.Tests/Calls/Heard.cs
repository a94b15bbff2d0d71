using System.Text;
using System.Text.Json.Nodes;
using Bot.Runtime.Lex;

namespace Intents.Tests.Calls;

/// <summary>What came back for one event: the bytes, and what is in them.</summary>
/// <param name="json">The response as Lex gets it.</param>
internal sealed class Heard(byte[] json)
{
    public string Json { get; } = Encoding.UTF8.GetString(json);

    public LexV2Response Response { get; } = LexJson.ReadResponse(json);

    public DialogActionType Action => Response.SessionState!.DialogAction!.Type;

    public string? Slot => Response.SessionState!.DialogAction!.SlotToElicit;

    public string? Intent => Response.SessionState!.Intent?.Name;

    public IntentState? State => Response.SessionState!.Intent?.State;

    public Dictionary<string, LexV2Slot?> Slots => Response.SessionState!.Intent!.Slots!;

    public Dictionary<string, string> Attributes => Response.SessionState!.SessionAttributes!;

    public string? TransferReason => Attributes.GetValueOrDefault("TransferReason");

    /// <summary>The one message; null when Lex is left to speak for itself.</summary>
    public string? Text => Response.Messages is null ? null : Assert.Single(Response.Messages).Content;

    public MessageContentType ContentType => Assert.Single(Response.Messages!).ContentType;

    public string? Value(string slot) => Slots.GetValueOrDefault(slot)?.Value?.InterpretedValue;

    /// <summary>The response without what Lex needs back and has sent itself: the slots of the intent, and the number of the caller.</summary>
    public string WithoutWhatCameIn()
    {
        var root = JsonNode.Parse(Json)!;
        (root["sessionState"]?["intent"] as JsonObject)?.Remove("slots");
        (root["sessionState"]?["sessionAttributes"] as JsonObject)?.Remove("CallerNumber");
        return root.ToJsonString();
    }
}
