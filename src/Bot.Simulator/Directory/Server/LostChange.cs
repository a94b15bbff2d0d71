namespace Bot.Simulator.Directory.Server;

/// <summary>Where a connection breaks around a change.</summary>
public enum LostChange
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Before it is made: it never is.</summary>
    BeforeItIsMade,

    /// <summary>After it was made: nobody is told.</summary>
    AfterItWasMade,
}
