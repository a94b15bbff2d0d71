using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Conversation;

public sealed class RequestAttributesTests
{
    [Fact]
    public async Task A_call_from_Connect_says_what_it_is()
    {
        var request = await ReadAsync(new()
        {
            ["x-amz-lex:channels:platform"] = "Connect",
            ["x-amz-lex:accept-content-types"] = "PlainText, SSML",
            ["x-amz-lex:dtmf-transcript"] = "[DEL]",
            ["x-amz-lex:intent-switch"] = "DISABLE",
            ["own"] = "value",
        });

        Assert.Equal("Connect", request.Platform);
        Assert.Equal("[DEL]", request.DtmfTranscript);
        Assert.True(request.IsIntentSwitchDisabled);
        Assert.True(request.Accepts(MessageContentType.SSML));
        Assert.True(request.Accepts(MessageContentType.PlainText));
        Assert.False(request.Accepts(MessageContentType.CustomPayload));
        Assert.Equal("value", request["own"]);
    }

    [Fact]
    public async Task A_client_that_says_nothing_says_nothing()
    {
        var request = await ReadAsync(null);

        Assert.Null(request.Platform);
        Assert.Null(request.DtmfTranscript);
        Assert.False(request.IsIntentSwitchDisabled);
        Assert.Null(request.Accepts(MessageContentType.SSML));
        Assert.Null(request["own"]);
    }

    private static async Task<RequestAttributes> ReadAsync(Dictionary<string, string>? attributes)
    {
        RequestAttributes? read = null;
        var call = new FunctionCall(("Order", new TestHandler<NoSlots>(turn =>
        {
            read = turn.Request;
            return turn.Delegate();
        })));
        await call.SendAsync(new("Order") { Request = attributes });
        return read!;
    }
}
