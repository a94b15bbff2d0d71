using Lab;

namespace Conversations;

/// <summary>Every call once more, with the published binary over the Runtime API; a class of its own, so that it runs beside the others.</summary>
public sealed class BinaryCallTests
{
    [Theory]
    [MemberData(nameof(ScriptedCalls.Names), MemberType = typeof(ScriptedCalls))]
    public async Task A_call_goes_the_same_way_through_the_published_binary(string name)
    {
        var published = await ScriptedCalls.PlayAsync(name, await PublishedBootstrap.PathAsync());

        Assert.Equal((await ScriptedCalls.PlayAsync(name)).ToString(), published.ToString());
    }
}
