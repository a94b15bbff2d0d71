namespace Bot.Runtime.Generators.Model;

/// <summary>A handler that is made for each turn.</summary>
/// <param name="Method">The method that makes it.</param>
/// <param name="Locals">What is made before it: "var ticket = _root.TicketOf(turn.Session);".</param>
/// <param name="Expression">The handler, with its filters around it.</param>
internal sealed record RouterCreation(string Method, EquatableArray<string> Locals, string Expression);
