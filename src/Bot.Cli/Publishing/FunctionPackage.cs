namespace Bot.Cli.Publishing;

/// <summary>The zip that Lambda takes: `bootstrap` at its root, executable (Lambda developer guide, "Deploy .NET functions with Native AOT", custom runtimes).</summary>
internal static class FunctionPackage
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Packs the executable.</summary>
    /// <returns>The path of the zip.</returns>
    public static string Pack(string bootstrap, string zip) => ReproducibleZip.Write(zip, [("bootstrap", bootstrap, Executable)]);
}
