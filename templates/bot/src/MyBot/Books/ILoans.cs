namespace MyBot.Books;

/// <summary>What is on loan.</summary>
public interface ILoans
{
    /// <summary>Whether there is a card with that number.</summary>
    /// <param name="cardNumber">The number.</param>
    /// <returns>True when there is.</returns>
    bool Knows(string cardNumber);

    /// <summary>Renews everything on loan to a card.</summary>
    /// <param name="cardNumber">The card's number.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The day on which it is due now.</returns>
    ValueTask<DateOnly> RenewAsync(string cardNumber, CancellationToken cancel);
}
