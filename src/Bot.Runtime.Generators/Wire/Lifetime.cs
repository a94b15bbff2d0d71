namespace Bot.Runtime.Generators.Wire;

/// <summary>How long a service lives; of several that something needs, the greatest counts.</summary>
internal enum Lifetime
{
    /// <summary>As long as the function.</summary>
    Function,

    /// <summary>One turn.</summary>
    Turn,

    /// <summary>It cannot be made; the problem is known.</summary>
    None,
}
