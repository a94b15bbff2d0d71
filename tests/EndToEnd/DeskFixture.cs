using EndToEnd;
using Lab;
using Lab.Samba;

[assembly: AssemblyFixture(typeof(DeskFixture))]

namespace EndToEnd;

/// <summary>One domain controller and one published binary for the whole run.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    private SambaDomainController? _controller;
    private string? _bootstrap;

    public SambaDomainController Controller => _controller!;

    public string Bootstrap => _bootstrap!;

    public async ValueTask InitializeAsync()
    {
        _bootstrap = await PublishedBootstrap.PathAsync();
        _controller = await SambaDomainController.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_controller is not null)
            await _controller.DisposeAsync();
    }
}
