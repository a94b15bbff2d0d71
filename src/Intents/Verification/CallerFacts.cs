using System.Buffers.Binary;
using System.Security.Cryptography;
using ActiveDirectory.Accounts;
using Bot.Runtime.Telemetry;

namespace Intents.Verification;

/// <summary>What a caller said about themselves, against what the directory holds.</summary>
/// <param name="DateOfBirth">The date of birth; null when what was said is none.</param>
/// <param name="MonthStarted">The month in which they joined; null when what was said is none.</param>
[Sensitive]
public readonly record struct CallerFacts(DateOnly? DateOfBirth, MonthName? MonthStarted)
{
    private const int NothingRecorded = -1;
    private const int NothingSaid = -2;

    /// <summary>Compares in time that does not depend on the facts, on how many of them are right, or on whether the account exists.</summary>
    /// <param name="account">The account; null when there is none.</param>
    /// <returns>Null if there is an account, it has both facts, and both are right; otherwise a reason of <see cref="RefusalReasons"/>.</returns>
    public string? Refusal(Account? account)
    {
        var recordedBirth = BirthDate.Parse(account?.BirthDate?.Reveal());
        var recordedMonth = MonthNames.Parse(account?.MonthStarted?.Reveal());
        Span<byte> said = stackalloc byte[2 * sizeof(int)];
        Span<byte> recorded = stackalloc byte[2 * sizeof(int)];
        Write(said, DateOfBirth?.DayNumber ?? NothingSaid, (int?)MonthStarted ?? NothingSaid);
        Write(recorded, recordedBirth?.DayNumber ?? NothingRecorded, (int?)recordedMonth ?? NothingRecorded);
        // No short cut: what is missing on one side is on the other side neither missing nor a day.
        var match = CryptographicOperations.FixedTimeEquals(said, recorded) & account is not null;
        CryptographicOperations.ZeroMemory(said);
        CryptographicOperations.ZeroMemory(recorded);
        return match ? null
            : account is null ? RefusalReasons.UnknownUser
            : account.BirthDate is null || account.MonthStarted is null ? RefusalReasons.FactsMissingInDirectory
            : recordedBirth is null || recordedMonth is null ? RefusalReasons.FactsUnreadableInDirectory
            : RefusalReasons.WrongFacts;
    }

    /// <summary>Says nothing of the facts, wherever it is printed.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => "[facts]";

    private static void Write(Span<byte> bytes, int dayNumber, int month)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, dayNumber);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(int)..], month);
    }
}
