using Bot.Simulator.Connect;
using Bot.Simulator.Dialog;
using Bot.Simulator.Directory;
using Bot.Simulator.Scripts;

namespace Bot.Cli.Calls;

/// <summary>Plays one call on a desk, and writes its transcript.</summary>
public static class PlayedCall
{
    /// <summary>A transcript for a call on this desk, which knows the passwords that the demo directory was given.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="showsSecrets">Whether passwords and whole phone numbers are shown.</param>
    /// <returns>An empty transcript.</returns>
    public static CallTranscript Transcript(LocalDesk desk, bool showsSecrets)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var directory = desk.Directory;
        return new(directory is null ? null : word => IsPassword(directory, word), showsSecrets);
    }

    /// <summary>Plays a call script to its end. What it breaks is mended before it and after it.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="script">The script.</param>
    /// <param name="transcript">Where it is written.</param>
    /// <param name="onTurn">Told of every answer of Lex's, before the caller hears it; null when nobody listens.</param>
    /// <param name="onFault">Told why the flow took a branch for errors: an operator would find it in a log.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="CommandFailedException">The call ended before the script did, the script breaks what cannot break, or something is not simulated.</exception>
    public static async Task PlayAsync(
        LocalDesk desk, CallScript script, CallTranscript transcript, Action<LexTurn>? onTurn, Action<string>? onFault, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(script);
        desk.Faults.Clear();
        try
        {
            var phone = new ScriptPhone(script, transcript, desk.Faults, desk.Inbox);
            await PlayAsync(desk, script.From, phone, transcript, onTurn, onFault, cancel, script.LanguageCode).ConfigureAwait(false);
            if (phone.Left > 0)
            {
                throw new CommandFailedException(
                    $"{script.Origin}: the call ended before the script did: {phone.Left} of the {script.Inputs.Length} things that the caller does were not played. Take them out, or see in the transcript where the call went another way.");
            }
        }
        catch (CallScriptException exception)
        {
            throw new CommandFailedException(exception.Message, exception);
        }
        finally
        {
            desk.Faults.Clear();
        }
    }

    /// <summary>Has a call.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="from">The caller's number; null when it is withheld.</param>
    /// <param name="phone">The caller.</param>
    /// <param name="transcript">Where it is written.</param>
    /// <param name="onTurn">Told of every answer of Lex's, before the caller hears it; null when nobody listens.</param>
    /// <param name="onFault">Told why the flow took a branch for errors: an operator would find it in a log.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <param name="languageCode">The contact's language when the call begins, such as es-US; null for the flow's own.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="CommandFailedException">The bot or the flow uses something that is not simulated.</exception>
    public static async Task<CallEnd> PlayAsync(
        LocalDesk desk,
        string? from,
        IPhone phone,
        CallTranscript transcript,
        Action<LexTurn>? onTurn,
        Action<string>? onFault,
        CancellationToken cancel,
        string? languageCode = null)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(transcript);
        desk.Inbox.Arrived += transcript.Text;
        if (desk.Directory is { } directory)
            directory.Changes.Made += transcript.Changed;
        try
        {
            return await desk.Bot.CallAsync(from, phone, transcript, onFault, onTurn, languageCode, cancel).ConfigureAwait(false);
        }
        catch (Bot.Simulator.NotSimulatedException exception)
        {
            throw new CommandFailedException(exception.Message, exception);
        }
        finally
        {
            desk.Inbox.Arrived -= transcript.Text;
            if (desk.Directory is { } watched)
                watched.Changes.Made -= transcript.Changed;
        }
    }

    private static bool IsPassword(DemoDirectory directory, string word) =>
        directory.People.Any(person => directory.HasPassword(person.UserId, word));
}
