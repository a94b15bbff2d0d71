using Bot.Cli.Tests.Doctor;

[assembly: AssemblyFixture(typeof(LabFixture))]

namespace Bot.Cli.Tests.Doctor;

/// <summary>A real domain controller with one user, and a cloud, both in order; made when the first test asks for them.</summary>
public sealed class LabFixture : IAsyncDisposable
{
    private readonly Lazy<Task<Laboratory>> _lab = new(Laboratory.OpenAsync);

    internal Task<Laboratory> GetAsync() => _lab.Value;

    public async ValueTask DisposeAsync()
    {
        if (_lab.IsValueCreated)
            await (await _lab.Value).DisposeAsync();
    }
}
