using System.Globalization;
using System.Reflection;

namespace Bot.Runtime.Generators.Tests.Bots;

/// <summary>Runs what was generated.</summary>
internal static class Probe
{
    /// <summary>The value of a C# expression in the project, which compiles without a warning.</summary>
    public static object? Value(this BotProject project, string expression)
    {
        // One more class each time.
        var probe = string.Create(CultureInfo.InvariantCulture, $"Probe{project.Classes.Count}");
        var assembly = project
            .Class($$"""
                namespace Desk;
                internal static class {{probe}}
                {
                    public static object? Value => {{expression}};
                }
                """)
            .Generate()
            .Compiles()
            .Load();
        return assembly.GetType("Desk." + probe)!.GetProperty("Value", BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
    }
}
