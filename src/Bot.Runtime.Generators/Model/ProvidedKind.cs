namespace Bot.Runtime.Generators.Model;

/// <summary>What kind of member provides a service.</summary>
internal enum ProvidedKind
{
    /// <summary>A field; it is read where it is needed.</summary>
    Field,

    /// <summary>A property; it is read once.</summary>
    Property,

    /// <summary>A method; it is called once, or once a turn.</summary>
    Method,
}
