namespace Lab.Samba;

/// <summary>What the domain controller answers to a logon.</summary>
/// <param name="IsBound">Whether the name and the password were taken.</param>
/// <param name="SubCode">The hex digits behind "data" of a refusal, for example 52e, 773 or 775; empty if there is none.</param>
public readonly record struct BindAnswer(bool IsBound, string SubCode)
{
    /// <summary>The logon was taken.</summary>
    public static BindAnswer Bound { get; } = new(true, "");

    /// <summary>49 with data 52e.</summary>
    public static BindAnswer WrongPassword { get; } = new(false, "52e");

    /// <summary>49 with data 773: the password is right and must be changed.</summary>
    public static BindAnswer MustChangePassword { get; } = new(false, "773");

    /// <summary>49 with data 775.</summary>
    public static BindAnswer LockedOut { get; } = new(false, "775");

    /// <inheritdoc/>
    public override string ToString() => IsBound ? "bound" : $"refused, data {SubCode}";
}
