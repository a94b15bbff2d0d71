using System.Security.Cryptography.X509Certificates;
using ActiveDirectory.Accounts;
using ActiveDirectory.Tests.Proxy;
using Lab.Samba;

namespace ActiveDirectory.Tests.Samba;

/// <summary>Two controllers of one domain on two loopback addresses, of which the first goes away. Replication between them takes its time.</summary>
public sealed class TwoControllersTests : IAsyncLifetime
{
    private readonly LabUser _user = new("two.controllers");
    private SambaDomainController _first = null!;
    private SambaDomainController _second = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _first = await SambaDomainController.StartJoinableAsync(Cancel);
        await _first.AddUserAsync(_user, Cancel);
        await _first.LockOutAsync(_user.UserId, Cancel);
        _second = await _first.JoinAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
    }

    [Fact]
    public async Task A_controller_that_is_stopped_between_the_calls_is_replaced_by_the_other()
    {
        await using var desk = Desk(DirectoryServer.Parse(_first.Url)[0]);
        var account = await FindAsync(desk);
        Assert.True(account.IsLockedOut);

        await _first.StopAsync();
        var (password, reset) = await desk.Accounts.ResetPasswordAsync(account, Cancel);
        var unlocked = await desk.Accounts.UnlockAsync(account, Cancel);

        Assert.Equal(new DirectoryServer("dc2.corp.example.com"), reset.Server);
        Assert.True(unlocked.Usn > reset.Usn);
        Assert.False(reset.WasReadBack);
        Assert.Equal(BindAnswer.MustChangePassword, await _second.CanBindAsync(_user.UserId, password.Reveal(), Cancel));
        await _first.StartAgainAsync(Cancel);
        Assert.Equal(BindAnswer.LockedOut, await _first.CanBindAsync(_user.UserId, _user.Password, Cancel));
    }

    [Fact]
    public async Task A_controller_that_is_stopped_in_the_middle_of_a_call_leaves_no_false_word_at_any_record()
    {
        var unknown = 0;
        for (var records = 0; ; records++)
        {
            await using var proxy = new CuttingProxy(_first.Address, records, CutKind.BeforeNext, isBackLater: false);
            await using var desk = Desk(proxy.Address);
            await using var direct = Desk(DirectoryServer.Parse(_second.Url)[0]);
            var account = await FindAsync(direct);
            try
            {
                var (password, receipt) = await desk.Accounts.ResetPasswordAsync(account, Cancel);

                var made = receipt.Server.Host == "dc1.corp.example.com" ? _first : _second;
                await made.SetPasswordAsync(account.DistinguishedName, _user.Password, Cancel);
                Assert.True(made == _second || !proxy.HasCut || receipt.Usn is null, "Only a receipt can be lost at the first controller.");
                Assert.NotEqual(_user.Password, password.Reveal());
            }
            catch (DirectoryException e)
            {
                // The second controller answers, and a password that it does not have yet proves nothing.
                Assert.Equal(DirectoryFailure.OutcomeUnknown, e.Failure);
                unknown++;
            }

            if (!proxy.HasCut)
                break;
        }

        Assert.InRange(unknown, 1, 2);
    }

    private ServiceDesk Desk(DirectoryServer first) => new(_first, change: options => options with
    {
        Servers = [first, DirectoryServer.Parse(_second.Url)[0]],
        CaCertificates = () => [.. ServiceDesk.Roots(_first.CaPem).Concat<X509Certificate2>(ServiceDesk.Roots(_second.CaPem))],
    });

    private async Task<Account> FindAsync(ServiceDesk desk)
    {
        var account = await desk.Accounts.FindAsync(_user.UserId, Cancel);
        Assert.NotNull(account);
        return account;
    }
}
