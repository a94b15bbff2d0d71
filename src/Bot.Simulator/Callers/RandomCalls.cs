using Bot.Simulator.Definition;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Callers;

/// <summary>Has random calls with a bot, to see that each of them ends: without an exception, and in time.</summary>
/// <param name="definition">The bot.</param>
/// <param name="bot">The bot as it is called, for the seed of a call.</param>
public sealed class RandomCalls(BotDefinition definition, Func<long, SimulatedBot> bot)
{
    /// <summary>A call that takes longer than this hangs. A call here is over in milliseconds; the rest is for a busy machine.</summary>
    public static TimeSpan LongestCall { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Has one call.</summary>
    /// <param name="seed">What the caller does, and in which locale.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it went.</returns>
    public async Task<RandomCall> CallAsync(long seed, CancellationToken cancellationToken = default)
    {
        var choice = new SeededChoice(seed);
        var locale = choice.Of(definition.Locales);
        var from = choice.OnceIn(5) ? choice.Of([null, "anonymous", "+1", ""]) : CallScript.DefaultNumber;
        var transcript = new CallTranscript(isPassword: null, showsSecrets: false);
        try
        {
            var call = bot(seed).CallAsync(from, new RandomCaller(locale, seed, transcript), transcript, languageCode: locale.LocaleId.Replace('_', '-'), cancellationToken: cancellationToken);
            var end = await call.WaitAsync(LongestCall, cancellationToken).ConfigureAwait(false);
            return new RandomCall(seed, locale, end, null, transcript);
        }
        catch (TimeoutException)
        {
            return new RandomCall(seed, locale, null, $"The call was not over after {LongestCall.TotalSeconds} s.", transcript);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, no caller should have met it: that is what these calls are for.
            return new RandomCall(seed, locale, null, exception.ToString(), transcript);
        }
    }
}
