using System.Globalization;
using Intents.SharedState;

namespace Intents.Verification.Codes;

/// <summary>
/// Counts the tries at a code where all instances of the function see them, and lets one of them use it up. A session attribute could not count: an older value can be put back.
/// </summary>
/// <param name="records">Where it is counted.</param>
/// <param name="hash">What names and compares.</param>
internal sealed class CodeTries(ISharedRecords records, KeyedHash hash)
{
    /// <summary>How often a code may be tried.</summary>
    public const int Maximum = 3;

    private const string Used = "used";

    // Two instances that try the same code at once; more often than this, something is wrong with the store.
    private const int MostConflicts = 8;

    // Longer than the code is good for, so that it cannot be tried anew while its record is being forgotten.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>Takes a try.</summary>
    /// <param name="challenge">The code that was asked for; it is still good.</param>
    /// <param name="code">The code that was given.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="answers">The caller's answers.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SharedRecordsException">Nobody knows how often it was tried: it counts for nothing.</exception>
    public async ValueTask<CodeVerdict> TakeAsync(CodeChallenge challenge, OneTimeCode code, string sessionId, string answers, CancellationToken cancel)
    {
        var key = "code:" + challenge.Id;
        var isRight = challenge.IsMetBy(code, sessionId, answers, hash);
        for (var conflicts = 0; conflicts < MostConflicts; conflicts++)
        {
            var record = await records.ReadAsync(key, cancel).ConfigureAwait(false);
            if (record?.Content is Used)
                return isRight ? CodeVerdict.Repeated : CodeVerdict.NoTriesLeft;
            var tries = int.TryParse(record?.Content, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before + 1 : 1;
            if (tries > Maximum)
                return CodeVerdict.NoTriesLeft;
            var content = isRight ? Used : tries.ToString(CultureInfo.InvariantCulture);
            // Acted upon only once it is written: of two right answers at the same time one finds the other's.
            if (await records.TryWriteAsync(key, content, challenge.Expires + Kept, record?.Version, cancel).ConfigureAwait(false))
                return isRight ? CodeVerdict.Right : tries == Maximum ? CodeVerdict.NoTriesLeft : CodeVerdict.Wrong;
        }
        throw new SharedRecordsException($"The tries at a code could not be counted: {MostConflicts} times in a row somebody else was counting. Look who calls the function with one session that often.");
    }
}
