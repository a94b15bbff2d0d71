namespace Bot.Cli.Tests;

/// <summary>The checkout that the tests were built from: they read the files that are shipped.</summary>
internal static class Repository
{
    public static Checkout Checkout { get; } = Checkout.Around(AppContext.BaseDirectory);

    public static string Root => Checkout.Root;

    public static string PathTo(params string[] parts) => Checkout.PathTo(parts);

    /// <summary>A file that `./resetbot publish` makes.</summary>
    public static string Published(string file)
    {
        var path = Path.Combine(Checkout.Artifacts, file);
        return File.Exists(path) ? path : throw new FileNotFoundException($"'{path}' is not there. Run ./resetbot publish before this test alone; ./resetbot test does it for all.");
    }
}
