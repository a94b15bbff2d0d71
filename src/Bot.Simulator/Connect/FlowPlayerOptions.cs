using System.Collections.Immutable;
using Bot.Simulator.Cloud;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect;

/// <summary>
/// The world around a flow: who calls, which bot answers, whether people are there; and what Connect's documentation leaves open, each with the
/// default that is assumed.
/// </summary>
public sealed record FlowPlayerOptions
{
    /// <summary>
    /// Opens a session with the bot that a block names. A <see cref="LexDependencyFailedException"/> or
    /// <see cref="Definition.DefinitionException"/>, as for a locale that the bot lacks, makes the block leave by its error branch.
    /// </summary>
    public required Func<LexBotConnection, LexSession> OpenBot { get; init; }

    /// <summary>The caller's number as Connect gives it, normally E.164; null if it is withheld.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>What $.CustomerEndpoint.Address reads for a withheld number. AWS does not say; assumed: nothing. "anonymous" has been seen with telephone companies.</summary>
    public string? WithheldAddress { get; init; }

    /// <summary>The number that was called, in E.164.</summary>
    public string SystemNumber { get; init; } = "+61200000000";

    /// <summary>The contact's id, a UUID, which is also the Lex session's.</summary>
    public string ContactId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The Connect instance.</summary>
    public string InstanceArn { get; init; } = "arn:aws:connect:us-east-1:000000000000:instance/00000000-0000-0000-0000-000000000000";

    /// <summary>The contact's language when the call begins, such as en-US.</summary>
    public string LanguageCode { get; init; } = "en-US";

    /// <summary>Whether CheckHoursOfOperation finds the desk open, if there are no <see cref="Hours"/>.</summary>
    public Func<bool> IsOpen { get; init; } = () => true;

    /// <summary>The hours that CheckHoursOfOperation finds, by the <see cref="Clock"/>; null for <see cref="IsOpen"/>, whatever the time.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>Whether the queue takes no more callers.</summary>
    public Func<bool> QueueIsFull { get; init; } = () => false;

    /// <summary>How things stand in the queues.</summary>
    public QueueMetrics Metrics { get; init; } = new();

    /// <summary>What DistributeByPercentage draws, from 1 to 100. The same every time, so that a call reads the same every time; 1 takes the first branch.</summary>
    public int Percentage { get; init; } = 1;

    /// <summary>Finds the function behind the ARN of an InvokeLambdaFunction. Null, or an answer of null, and the action leaves by its error branch.</summary>
    public Func<string, ISimulatedFunction?>? FindFunction { get; init; }

    /// <summary>Finds the flow or module behind the id or ARN of a TransferToFlow or InvokeFlowModule. Null, or an answer of null, and the action leaves by its error branch.</summary>
    public Func<string, ContactFlow?>? FindFlow { get; init; }

    /// <summary>The words of recorded prompts, by their id or ARN. One that is not here, and audio from S3, is said as "[recorded prompt ID]".</summary>
    public ImmutableDictionary<string, string> RecordedPrompts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Values of references that nothing on this machine knows, as the flow writes them, such as $.Media.Sip.Headers.From. One that is neither here nor known
    /// has no value.
    /// </summary>
    public ImmutableDictionary<string, string> References { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether an intent that ends as Failed leaves the block by its Error branch. Connect's guide: "Error: if the intent is not fulfilled".</summary>
    public bool FailedIntentTakesErrorBranch { get; init; } = true;

    /// <summary>Whether LexInitializationData.InitialMessage is the caller's first word to the bot, if it has a value. The guide has it for chat; assumed: yes, so that such a flow can be called.</summary>
    public bool InitialMessageIsFirstInput { get; init; } = true;

    /// <summary>The longest conversation with a bot in one block, after which the block leaves by its error branch. Lex V2's quota for a streaming conversation: 15 minutes. Silences count with the time Lex waits.</summary>
    public TimeSpan LongestConversation { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest audio:max-length-ms that a block may ask for, beyond which it leaves by its error branch. Lex: 55,000; older pages of Connect's: 15,000.</summary>
    public int LongestAudioMs { get; init; } = 55_000;

    /// <summary>How many actions and silences may follow each other without the caller saying or keying anything. Connect's own limit is not documented; a loop of 100 rounds fits.</summary>
    public int MostActionsWithoutCaller { get; init; } = 2_500;

    /// <summary>The clock of the opening hours, of the longest conversation, and of the time a function is given.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of every action after it was carried out, with the branch that was taken.</summary>
    public Action<FlowStep>? OnStep { get; init; }

    /// <summary>Told of every answer of Lex's.</summary>
    public Action<LexTurn>? OnTurn { get; init; }

    /// <summary>Told why an action left by an error branch: an operator would find this in the logs, the caller does not hear it.</summary>
    public Action<FlowAction, string>? OnError { get; init; }
}
