using System.Globalization;

namespace Bot.Simulator.Cloud;

/// <summary>What a process has held of memory at most, as Linux counts it: VmHWM of <c>/proc/PID/status</c>, the high-water mark of its resident
/// pages, added up over the process and all that it started.</summary>
/// <remarks>Lambda measures the whole sandbox, runtime and page tables included, so that its own number is a little larger; pages that
/// a child shares with its parent are counted for both here.</remarks>
internal static class ProcessMemory
{
    private const string PeakField = "VmHWM:";

    /// <summary>Bytes; null where there is no /proc, or when the process is gone.</summary>
    public static long? PeakOf(int processId)
    {
        if (Peak(processId) is not { } own)
            return null;
        var peak = own;
        foreach (var child in ChildrenOf(processId))
            peak += PeakOf(child) ?? 0;
        return peak;
    }

    private static long? Peak(int processId)
    {
        if (TryRead($"/proc/{processId}/status") is not { } status)
            return null;
        foreach (var line in status.AsSpan().EnumerateLines())
        {
            // "VmHWM:	    6128 kB"; a zombie has no such line.
            if (line.StartsWith(PeakField, StringComparison.Ordinal)
                && long.TryParse(line[PeakField.Length..^2].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes))
                return kilobytes * 1024;
        }

        return null;
    }

    // proc(5): the children of each thread. Where the kernel was built without that file, there are none to be seen.
    private static IEnumerable<int> ChildrenOf(int processId)
    {
        var tasks = $"/proc/{processId}/task";
        string[] threads;
        try
        {
            threads = System.IO.Directory.GetDirectories(tasks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            yield break;
        }

        foreach (var thread in threads)
        {
            foreach (var child in (TryRead(Path.Combine(thread, "children")) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return int.Parse(child, CultureInfo.InvariantCulture);
        }
    }

    private static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
