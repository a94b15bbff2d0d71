using System.Globalization;
using Bot.Runtime.Generators.Diagnostics;

namespace Bot.Runtime.Generators.Tests;

public sealed class RegisterTests
{
    [Fact]
    public void Ids_follow_each_other_so_that_none_is_used_twice()
    {
        Assert.Equal(
            Enumerable.Range(1, DiagnosticRegister.All.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $"RB{number:0000}")),
            DiagnosticRegister.All.Select(descriptor => descriptor.Id));
    }
}
