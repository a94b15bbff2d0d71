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

    /// <summary>Plays it.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="from">The caller's number; null when it is withheld.</param>
    /// <param name="phone">The caller.</param>
    /// <param name="transcript">Where it is written.</param>
    /// <param name="onTurn">Told of every answer of Lex's, before the caller hears it; null when nobody listens.</param>
    /// <param name="onFault">Told why the flow took a branch for errors: an operator would find it in a log.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="CommandFailedException">The bot or the flow uses something that is not simulated.</exception>
    public static async Task<CallEnd> PlayAsync(
        LocalDesk desk,
        string? from,
        IPhone phone,
        CallTranscript transcript,
        Action<LexTurn>? onTurn,
        Action<string>? onFault,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(transcript);
        desk.Inbox.Arrived += transcript.Text;
        if (desk.Directory is { } directory)
            directory.Changes.Made += transcript.Changed;
        try
        {
            return await desk.Bot.CallAsync(from, phone, transcript, onFault, onTurn, cancel).ConfigureAwait(false);
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
