namespace Bot.Simulator.Definition;

/// <summary>Which message of a group a prompt uses at each attempt.</summary>
public enum MessageSelectionStrategy
{
    /// <summary>Any of them. Lex's default.</summary>
    Random,

    /// <summary>The next one at each attempt.</summary>
    Ordered,
}
