namespace TicketDesk;

/// <summary>The tickets.</summary>
public interface ITickets
{
    /// <summary>Finds a ticket.</summary>
    /// <param name="ticketId">Its number, with or without its T.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The ticket; null when there is none.</returns>
    ValueTask<Ticket?> FindAsync(string ticketId, CancellationToken cancel);

    /// <summary>Opens a ticket.</summary>
    /// <param name="device">What does not work.</param>
    /// <param name="since">Since when.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Its number.</returns>
    ValueTask<string> OpenAsync(Device device, DateOnly since, CancellationToken cancel);
}
