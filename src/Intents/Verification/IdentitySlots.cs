using Bot.Runtime.Conversation;

namespace Intents.Verification;

/// <summary>The slots by which a caller says who they are; ResetPassword and UnlockAccount have the same.</summary>
public sealed class IdentitySlots : ISlots<IdentitySlots>
{
    private IdentitySlots(SlotValues values)
    {
        UserId = values.Text(UserIdSlot);
        DateOfBirth = values.Date(DateOfBirthSlot);
        MonthStarted = values.Member<MonthName>(MonthStartedSlot) is { } month and not MonthName.None ? month : null;
    }

    /// <summary>The slot UserID.</summary>
    public static SlotReference UserIdSlot { get; } = new("UserID");

    /// <summary>The slot DOB.</summary>
    public static SlotReference DateOfBirthSlot { get; } = new("DOB");

    /// <summary>The slot MonthStarted.</summary>
    public static SlotReference MonthStartedSlot { get; } = new("MonthStarted");

    /// <inheritdoc />
    public static IReadOnlyList<SlotReference> InOrder { get; } = [UserIdSlot, DateOfBirthSlot, MonthStartedSlot];

    /// <summary>The user ID: a sAMAccountName, not checked yet.</summary>
    public string? UserId { get; }

    /// <summary>The date of birth.</summary>
    public DateOnly? DateOfBirth { get; }

    /// <summary>The month in which the caller joined.</summary>
    public MonthName? MonthStarted { get; }

    /// <inheritdoc />
    public static IdentitySlots Read(SlotValues values) => new(values);
}
