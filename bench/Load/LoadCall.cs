using System.Globalization;
using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;
using Lab.Samba;

namespace Load;

/// <summary>One call: somebody who keys what they are asked for, one thing after the other, and hangs up when they have nothing left to say.</summary>
/// <param name="kind">Who calls.</param>
/// <param name="user">The account they call for.</param>
/// <param name="from">The number they call from.</param>
/// <param name="inbox">Where the code is read, by whoever has the phone.</param>
internal sealed class LoadCall(CallKind kind, LabUser user, string from, Inbox inbox) : IPhone
{
    private int _next;

    public CallKind Kind => kind;

    public LabUser User => user;

    /// <summary>How it ended.</summary>
    public CallEnd? End { get; private set; }

    /// <summary>How many things the bot said.</summary>
    public int Prompts { get; private set; }

    public async Task PlayAsync(SimulatedBot bot, CancellationToken cancel) =>
        End = await bot.CallAsync(from, this, new CallTranscript(isPassword: null, showsSecrets: false), cancellationToken: cancel);

    public Task SayAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        Prompts++;
        return Task.CompletedTask;
    }

    public Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken) => Task.FromResult<CallerInput>(new CallerInput.Silence());

    public Task<CallerInput> ListenAsync(PromptAttemptSpecification settings, CancellationToken cancellationToken) => Task.FromResult<CallerInput>(_next++ switch
    {
        0 => new CallerInput.Speech(kind is CallKind.Unlock ? "unlock my account" : "reset my password"),
        1 => new CallerInput.Keys(user.UserId + "#"),
        2 => new CallerInput.Keys(BirthDateKeys()),
        3 => new CallerInput.Keys("3#"),
        4 => new CallerInput.Speech("yes"),
        5 when kind is CallKind.Reset or CallKind.Unlock => new CallerInput.Keys(Code()),
        _ => new CallerInput.HungUp(),
    });

    private string BirthDateKeys() => (kind is CallKind.Guesser ? new DateOnly(1971, 1, 2) : DateOnly.Parse(user.BirthDate!, CultureInfo.InvariantCulture))
        .ToString("MMddyyyy", CultureInfo.InvariantCulture);

    private string Code() => inbox.Messages.Where(text => text.To == user.Mobile).Select(text => TextedCode.In(text.Body)).LastOrDefault()
        ?? throw new InvalidOperationException($"{user.UserId} waits for a code that was not sent.");
}
