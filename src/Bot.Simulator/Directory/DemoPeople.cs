namespace Bot.Simulator.Directory;

/// <summary>Who can be called as in the demo directory.</summary>
public static class DemoPeople
{
    /// <summary>The example that every document uses.</summary>
    public static DemoPerson Main { get; } = new("100000", "Alex", "Morgan", new DateOnly(1990, 1, 15), "March", "+61491570006");

    /// <summary>Locked out.</summary>
    public static DemoPerson LockedOut { get; } =
        new("pnair", "Priya", "Nair", new DateOnly(1985, 11, 30), "July", "+61491570156", IsLockedOut: true);

    /// <summary>Disabled.</summary>
    public static DemoPerson Disabled { get; } =
        new("tkowalski", "Tomasz", "Kowalski", new DateOnly(1978, 2, 28), "October", "+61491570157", IsDisabled: true);

    /// <summary>Nowhere to send a text message to.</summary>
    public static DemoPerson WithoutPhone { get; } = new("100217", "Mei", "Chen", new DateOnly(1996, 2, 29), "January", null);

    /// <summary>A name that must be escaped in a distinguished name, and letters beyond ASCII.</summary>
    public static DemoPerson WithDifficultName { get; } =
        new("zodonnell", "Zoë", "O'Donnell, PhD", new DateOnly(1969, 7, 20), "December", "+61491570158");

    /// <summary>Has left: the account's last day is over.</summary>
    public static DemoPerson Expired { get; } =
        new("jweber", "Jonas", "Weber", new DateOnly(1988, 5, 9), "May", "+61491570159", HasExpired: true);

    /// <summary>An administrator, by way of a group within a group.</summary>
    public static DemoPerson Privileged { get; } =
        new("radeyemi", "Ruth", "Adeyemi", new DateOnly(1981, 4, 17), "July", "+61491570110", IsPrivileged: true);

    /// <summary>Got another mobile number yesterday.</summary>
    public static DemoPerson WithNewMobile { get; } =
        new("100388", "Hana", "Sato", new DateOnly(1993, 8, 12), "October", "+61491570313", HasNewMobile: true);

    /// <summary>A service's account that somebody filled in as if it were a person's.</summary>
    public static DemoPerson Service { get; } =
        new("batchprint", "Batch", "Printing", new DateOnly(2001, 3, 4), "May", "+61491570737", IsService: true);

    /// <summary>All of them, the main example first.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
        [Main, LockedOut, Disabled, WithoutPhone, WithDifficultName, Expired, Privileged, WithNewMobile, Service];
}
