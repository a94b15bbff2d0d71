namespace Intents.Verification;

/// <summary>What the number that a caller rings from counts for. It can be forged: it never verifies anybody by itself.</summary>
public enum CallerNumberRule
{
    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>Whether it is the number on record is logged; nobody is asked less for it.</summary>
    Prefer,

    /// <summary>A caller from any number but the one on record is refused.</summary>
    Require,
}
