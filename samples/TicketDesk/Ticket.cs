namespace TicketDesk;

/// <summary>A ticket.</summary>
/// <param name="Id">Its number: T and five digits.</param>
/// <param name="Assignee">Who works on it; null while it waits.</param>
/// <param name="Due">The day by which somebody looks at it.</param>
/// <param name="IsSolved">Whether it is done.</param>
public sealed record Ticket(string Id, string? Assignee, DateOnly Due, bool IsSolved);
