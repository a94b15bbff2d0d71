namespace Bot.Simulator.Directory.Server;

/// <summary>Result codes of a server that cannot serve (RFC 4511 appendix A).</summary>
public enum DirectoryTrouble
{
    /// <summary>It serves.</summary>
    None,

    /// <summary>51 busy: try again later.</summary>
    Busy,

    /// <summary>52 unavailable: it is shutting down, or a part of it is offline.</summary>
    Unavailable,
}
