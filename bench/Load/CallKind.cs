namespace Load;

/// <summary>Who calls.</summary>
internal enum CallKind
{
    /// <summary>Has forgotten the password, and has the phone.</summary>
    Reset,

    /// <summary>Is locked out, and has the phone.</summary>
    Unlock,

    /// <summary>Guesses the facts of one account, from a number of their own each.</summary>
    Guesser,

    /// <summary>Has the facts of many accounts, and one number to call from; not their phones.</summary>
    Insider,
}
