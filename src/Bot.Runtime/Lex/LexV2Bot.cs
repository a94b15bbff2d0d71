namespace Bot.Runtime.Lex;

/// <summary>The bot that Lex is running.</summary>
public sealed class LexV2Bot
{
    /// <summary>Ten characters.</summary>
    public string? Id { get; set; }

    /// <summary>The bot's name.</summary>
    public string? Name { get; set; }

    /// <summary>"TSTALIASID" for the test alias.</summary>
    public string? AliasId { get; set; }

    /// <summary>Absent in the oldest events.</summary>
    public string? AliasName { get; set; }

    /// <summary>For example "en_US".</summary>
    public string? LocaleId { get; set; }

    /// <summary>"DRAFT" or a number.</summary>
    public string? Version { get; set; }
}
