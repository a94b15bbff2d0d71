using System.Runtime.InteropServices;

namespace Bot.Simulator.Cloud;

/// <summary>POSIX signals: sending them to a process, and what Lambda calls one that ended it. Nothing is sent on Windows, which has none.</summary>
internal static class ProcessSignal
{
    public const int Kill = 9;
    public const int Terminate = 15;

    // Numbers of Linux on x64 and arm64 (signal(7)).
    private const int ContinueNumber = 18;
    private const int StopNumber = 19;

    /// <summary>Stops the process where it is, until <see cref="Continue"/>; it cannot refuse.</summary>
    public static void Stop(int processId) => Send(processId, OperatingSystem.IsMacOS() ? 17 : StopNumber);

    /// <summary>Lets a stopped process go on.</summary>
    public static void Continue(int processId) => Send(processId, OperatingSystem.IsMacOS() ? 19 : ContinueNumber);

    public static void Send(int processId, int signal)
    {
        // A process that is gone by now needs no signal: the answer does not matter.
        if (!OperatingSystem.IsWindows())
            _ = NativeKill(processId, signal);
    }

    /// <summary>As Lambda words it; its words are those of Go's <c>syscall.Signal</c>.</summary>
    public static string Describe(int signal) => signal switch
    {
        1 => "hangup",
        2 => "interrupt",
        3 => "quit",
        4 => "illegal instruction",
        5 => "trace/breakpoint trap",
        6 => "aborted",
        7 => "bus error",
        8 => "floating point exception",
        Kill => "killed",
        11 => "segmentation fault",
        13 => "broken pipe",
        14 => "alarm clock",
        Terminate => "terminated",
        _ => $"signal {signal}",
    };

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int processId, int signal);
}
