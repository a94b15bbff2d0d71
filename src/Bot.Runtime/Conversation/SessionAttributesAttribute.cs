namespace Bot.Runtime.Conversation;

/// <summary>Marks a partial record whose properties are session attributes. A key is the property's name unless <see cref="SessionAttributeAttribute"/> says another.</summary>
/// <remarks>
/// Properties may be string, bool, int, long, decimal, DateOnly, TimeOnly, TimeSpan, DateTimeOffset or an enum, and nullable. What has its default is
/// not in the session. Read with <c>Session.Get</c> and changed with <c>Session.Update</c>. Everything in a session is visible to the contact flow and to conversation logs.
/// </remarks>
/// <example><code>[SessionAttributes] public sealed partial record DeskSession(int Misunderstood = 0, string? TicketId = null);</code></example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SessionAttributesAttribute : Attribute;
