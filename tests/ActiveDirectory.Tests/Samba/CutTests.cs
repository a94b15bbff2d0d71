using ActiveDirectory.Accounts;
using ActiveDirectory.Tests.Proxy;
using Lab.Samba;

namespace ActiveDirectory.Tests.Samba;

/// <summary>
/// A real domain controller that goes away at every single record of a connection, from the first of the handshake to the last answer. Whatever the
/// API says of a change afterwards is compared with what the directory holds.
/// </summary>
public sealed class CutTests(SambaFixture samba)
{
    /// <summary>How long a silent controller is waited for. Where connections are closed nobody has to be patient, and a slow machine may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CutKind.BeforeNext, true)]
    [InlineData(CutKind.BeforeNext, false)]
    [InlineData(CutKind.AfterLast, true)]
    [InlineData(CutKind.Silence, true)]
    public async Task A_search_finds_its_account_or_says_what_is_wrong(CutKind kind, bool isBackLater)
    {
        var dc = await samba.GetAsync();
        var user = new LabUser($"cut.find.{(int)kind}{isBackLater}");
        await dc.AddUserAsync(user, Cancel);

        await AtEveryRecordAsync(dc, kind, isBackLater, async (desk, _) =>
        {
            try
            {
                var account = await desk.Accounts.FindAsync(user.UserId, Cancel);
                Assert.Equal(AccountProtection.None, account?.Protection);
            }
            catch (DirectoryException e)
            {
                Assert.Contains(e.Failure, NothingWasDone);
            }
        });
    }

    [Theory]
    [InlineData(CutKind.BeforeNext, true)]
    [InlineData(CutKind.BeforeNext, false)]
    [InlineData(CutKind.AfterLast, true)]
    [InlineData(CutKind.Silence, true)]
    [InlineData(CutKind.Silence, false)]
    public async Task A_reset_says_what_the_directory_holds(CutKind kind, bool isBackLater)
    {
        var dc = await samba.GetAsync();
        var user = new LabUser($"cut.set.{(int)kind}{isBackLater}");
        var dn = await dc.AddUserAsync(user, Cancel);
        var account = await FindAsync(dc, user.UserId);
        var readBack = 0;
        var unknown = 0;

        await AtEveryRecordAsync(dc, kind, isBackLater, async (desk, at) =>
        {
            try
            {
                var (password, receipt) = await desk.Accounts.ResetPasswordAsync(account, Cancel);
                Assert.Equal(BindAnswer.MustChangePassword, await dc.CanBindAsync(user.UserId, password.Reveal(), Cancel));
                readBack += receipt.WasReadBack ? 1 : 0;
                await dc.SetPasswordAsync(dn, user.Password, Cancel);
            }
            catch (DirectoryException e) when (e.Failure == DirectoryFailure.OutcomeUnknown)
            {
                Assert.False(isBackLater, $"The controller answers again after record {at}, and the outcome is called unknown: {e.Message}");
                unknown++;
                await dc.SetPasswordAsync(dn, user.Password, Cancel);
            }
            catch (DirectoryException e)
            {
                Assert.Contains(e.Failure, NothingWasDone);
                Assert.Equal(BindAnswer.Bound, await dc.CanBindAsync(user.UserId, user.Password, Cancel));
            }
        });

        // A change whose answer is lost occurs among all the records, and so do both ends that it can have.
        Assert.Equal((isBackLater, !isBackLater), (readBack > 0, unknown > 0));
    }

    [Theory]
    [InlineData(CutKind.BeforeNext, true)]
    [InlineData(CutKind.BeforeNext, false)]
    [InlineData(CutKind.AfterLast, true)]
    [InlineData(CutKind.Silence, true)]
    public async Task An_unlocking_says_what_the_directory_holds(CutKind kind, bool isBackLater)
    {
        var dc = await samba.GetAsync();
        var user = new LabUser($"cut.open.{(int)kind}{isBackLater}");
        var dn = await dc.AddUserAsync(user, Cancel);
        var account = await FindAsync(dc, user.UserId);

        await AtEveryRecordAsync(dc, kind, isBackLater, async (desk, at) =>
        {
            await dc.LockOutAsync(user.UserId, Cancel);
            try
            {
                await desk.Accounts.UnlockAsync(account, Cancel);
                Assert.Equal("0", await dc.ReadAttributeAsync(dn, "lockoutTime", Cancel));
            }
            catch (DirectoryException e) when (e.Failure == DirectoryFailure.OutcomeUnknown)
            {
                Assert.False(isBackLater, $"The controller answers again after record {at}, and the outcome is called unknown: {e.Message}");
            }
            catch (DirectoryException e)
            {
                Assert.Contains(e.Failure, NothingWasDone);
                Assert.NotEqual("0", await dc.ReadAttributeAsync(dn, "lockoutTime", Cancel));
            }
        });
    }

    private static readonly DirectoryFailure[] NothingWasDone =
        [DirectoryFailure.Unreachable, DirectoryFailure.TimedOut, DirectoryFailure.ConnectionLost, DirectoryFailure.Refused];

    /// <summary>Cuts after 0, 1, 2… records, until the call is over before the cut.</summary>
    private static async Task AtEveryRecordAsync(SambaDomainController dc, CutKind kind, bool isBackLater, Func<ServiceDesk, int, Task> call)
    {
        const int FewerThanAnyCallNeeds = 10;
        for (var records = 0; ; records++)
        {
            await using var proxy = new CuttingProxy(dc.Address, records, kind, isBackLater);
            await using (var desk = new ServiceDesk(
                dc,
                change: options => kind == CutKind.Silence
                    ? options with { Servers = [proxy.Address], ConnectTimeout = Patience, OperationTimeout = Patience }
                    : options with { Servers = [proxy.Address] }))
            {
                await call(desk, records);
                if (!proxy.HasCut)
                {
                    Assert.True(records > FewerThanAnyCallNeeds, $"Only {records} records were seen.");
                    return;
                }
            }
        }
    }

    private static async Task<Account> FindAsync(SambaDomainController dc, string userId)
    {
        await using var desk = new ServiceDesk(dc);
        var account = await desk.Accounts.FindAsync(userId, Cancel);
        Assert.NotNull(account);
        return account;
    }
}
