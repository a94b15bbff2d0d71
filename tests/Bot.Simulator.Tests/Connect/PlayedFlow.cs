using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Tests.Dialog;

namespace Bot.Simulator.Tests.Connect;

/// <summary>
/// Plays flows with the badge bot behind them, and keeps what the player told. A flow of one action has a message behind each of its branches, which says
/// the branch's name, so that a test sees by ear where the call went.
/// </summary>
internal sealed class PlayedFlow : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder();

    public FlowFile File { get; } = new();

    public BotFolder Bot => _folder;

    public ScriptedHook Hook { get; init; } = new();

    public List<FlowStep> Steps { get; } = [];

    public List<string> Errors { get; } = [];

    public List<LexBotConnection> Connections { get; } = [];

    public void Dispose()
    {
        _folder.Dispose();
        File.Dispose();
    }

    /// <summary>Plays an action with those error branches and conditions ("True", or "NumberGreaterThan 0"), and returns the branch that was heard, or null.</summary>
    public async Task<string?> TakeAsync(
        string type, string parameters, string[]? errors = null, string[]? results = null, IPhone? phone = null, Func<FlowPlayerOptions, FlowPlayerOptions>? with = null)
    {
        var conditions = (results ?? []).Select(result => result.Split(' ', 2) is [var name, var operand]
            ? FlowFile.When(operand, result, name)
            : FlowFile.When(result, result));
        File.Add("start", type, parameters, "NextAction", $"[{string.Join(',', (errors ?? []).Select(error => FlowFile.Error(error, error)))}]", $"[{string.Join(',', conditions)}]");
        foreach (var branch in (string[])["NextAction", .. errors ?? [], .. results ?? []])
            File.Message(branch, branch, "end");
        var caller = phone as ScriptedPhone ?? new ScriptedPhone();
        await PlayAsync(File.HangUp().Load(), caller, with);
        return caller.Words.LastOrDefault();
    }

    public Task<CallEnd> PlayAsync(ContactFlow flow, IPhone phone, Func<FlowPlayerOptions, FlowPlayerOptions>? with = null)
    {
        BotDefinition? bot = null;
        var options = new FlowPlayerOptions
        {
            OpenBot = connection =>
            {
                Connections.Add(connection);
                return new LexSession(bot ??= _folder.Load(), connection.LocaleId, Hook, new LexSessionOptions { SessionAttributes = connection.SessionAttributes });
            },
            OnStep = Steps.Add,
            OnError = (_, why) => Errors.Add(why),
        };
        return new FlowPlayer(flow, with?.Invoke(options) ?? options).PlayAsync(phone, TestContext.Current.CancellationToken);
    }
}
