namespace Bot.Simulator.Definition;

/// <summary>How bad a problem of a definition or flow is.</summary>
public enum ProblemSeverity
{
    /// <summary>Lex or Connect takes it, and somebody will be surprised.</summary>
    Warning,

    /// <summary>Lex or Connect refuses to import, build or publish it, or a conversation breaks off there.</summary>
    Error,
}
