using ActiveDirectory;
using Intents.Delivery;

namespace Intents.Tests.Calls;

/// <summary>Takes text messages, and keeps them.</summary>
/// <param name="steps">Where it notes that one was sent.</param>
internal sealed class FakeTextMessages(List<string> steps) : ITextMessages
{
    public List<(string To, string Body)> Sent { get; } = [];

    /// <summary>The bodies as they were handed over.</summary>
    public List<Secret> Bodies { get; } = [];

    /// <summary>What sending throws; null for nothing.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What runs before a message is taken.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async ValueTask<string> SendAsync(PhoneNumber to, Secret body, CancellationToken cancel)
    {
        steps.Add("text");
        Bodies.Add(body);
        await Before(cancel);
        if (Failure is not null)
            throw Failure;
        Sent.Add((to.Reveal(), body.Reveal()));
        return "message-1";
    }
}
