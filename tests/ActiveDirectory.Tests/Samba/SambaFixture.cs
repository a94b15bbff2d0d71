using ActiveDirectory.Tests.Samba;
using Lab.Samba;

[assembly: AssemblyFixture(typeof(SambaFixture))]

namespace ActiveDirectory.Tests.Samba;

/// <summary>One domain controller for the whole test run, made when the first test asks for it.</summary>
public sealed class SambaFixture : IAsyncDisposable
{
    private readonly Lazy<Task<SambaDomainController>> _controller = new(() => SambaDomainController.StartAsync(CancellationToken.None));

    public Task<SambaDomainController> GetAsync() => _controller.Value;

    public async ValueTask DisposeAsync()
    {
        if (_controller.IsValueCreated)
            await (await _controller.Value).DisposeAsync();
    }
}
