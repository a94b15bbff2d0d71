using System.Collections.Concurrent;
using System.Globalization;

namespace TicketDesk;

/// <summary>Tickets in memory; a real one asks a ticket system.</summary>
public sealed class TicketList : ITickets
{
    private readonly ConcurrentDictionary<string, Ticket> _tickets = new(
        [
            new("T10001", new("T10001", null, new(2027, 3, 4), IsSolved: false)),
            new("T10002", new("T10002", "Alex", new(2027, 3, 2), IsSolved: false)),
            new("T10003", new("T10003", "Sam", new(2027, 2, 26), IsSolved: true)),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public ValueTask<Ticket?> FindAsync(string ticketId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        // A keypad has no T.
        var id = ticketId.Length == 5 ? "T" + ticketId : ticketId;
        return new(_tickets.GetValueOrDefault(id));
    }

    /// <inheritdoc />
    public ValueTask<string> OpenAsync(Device device, DateOnly since, CancellationToken cancel)
    {
        var id = "T" + (10_001 + _tickets.Count).ToString(CultureInfo.InvariantCulture);
        _tickets[id] = new(id, null, since.AddDays(3), IsSolved: false);
        return new(id);
    }
}
