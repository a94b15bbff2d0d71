namespace MyBot.Books;

/// <summary>Loans in memory, to try the bot with; put your lending system here.</summary>
/// <param name="clock">What tells the day.</param>
public sealed class Loans(TimeProvider clock) : ILoans
{
    private const int DaysOfALoan = 28;

    /// <inheritdoc />
    public bool Knows(string cardNumber) => cardNumber is { Length: 6 } && cardNumber.All(char.IsAsciiDigit);

    /// <inheritdoc />
    public ValueTask<DateOnly> RenewAsync(string cardNumber, CancellationToken cancel) =>
        new(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(DaysOfALoan));
}
