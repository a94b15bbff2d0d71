using ActiveDirectory.Accounts;
using Lab.Samba;

namespace ActiveDirectory.Tests.Samba;

public sealed class FindTests(SambaFixture samba)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_is_found_with_the_facts_that_the_directory_holds()
    {
        var dc = await samba.GetAsync();
        var dn = await dc.AddUserAsync(new LabUser("find.me") { DisplayName = "Fiona Find", TelephoneNumber = "+61290000000" }, Cancel);
        await using var desk = new ServiceDesk(dc);

        var account = await desk.Accounts.FindAsync("FIND.me", Cancel);

        Assert.NotNull(account);
        Assert.Equal(dn, account.DistinguishedName);
        Assert.Equal("find.me", account.UserId);
        Assert.StartsWith("S-1-5-21-", account.ObjectSid, StringComparison.Ordinal);
        Assert.Equal("1984-02-29", account.BirthDate?.Reveal());
        Assert.Equal("March", account.MonthStarted?.Reveal());
        Assert.Equal("+61400000001", account.PhoneNumber?.Reveal());
        Assert.False(account.IsLockedOut);
        Assert.False(account.IsDisabled);
        Assert.Equal($"account {account.ObjectSid}", account.ToString());
    }

    [Fact]
    public async Task A_user_without_facts_is_found_with_nothing_in_their_place()
    {
        var dc = await samba.GetAsync();
        await dc.AddUserAsync(new LabUser("bare") { BirthDate = null, MonthStarted = null, Mobile = null, IsDisabled = true }, Cancel);
        await using var desk = new ServiceDesk(dc);

        var account = await desk.Accounts.FindAsync("bare", Cancel);

        Assert.NotNull(account);
        Assert.Null(account.BirthDate);
        Assert.Null(account.MonthStarted);
        Assert.Null(account.PhoneNumber);
        Assert.True(account.IsDisabled);
    }

    [Fact]
    public async Task The_second_phone_attribute_counts_when_the_first_is_missing()
    {
        var dc = await samba.GetAsync();
        await dc.AddUserAsync(new LabUser("landline") { Mobile = null, TelephoneNumber = "+61290000001" }, Cancel);
        await using var desk = new ServiceDesk(dc);

        Assert.Equal("+61290000001", (await desk.Accounts.FindAsync("landline", Cancel))?.PhoneNumber?.Reveal());
    }

    [Theory]
    [InlineData("*")]
    [InlineData("find*")]
    [InlineData(")(uid=*")]
    [InlineData("*)(objectClass=*")]
    [InlineData("a)(|(cn=*)")]
    [InlineData("find.me\0")]
    [InlineData("\\66ind.me")]
    [InlineData("(find.me)")]
    [InlineData("nobody.here")]
    public async Task Text_that_would_change_a_written_filter_finds_nobody(string userId)
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(dc);

        Assert.Null(await desk.Accounts.FindAsync(userId, Cancel));
    }

    [Fact]
    public async Task A_search_of_the_whole_domain_tolerates_its_referrals()
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(dc);

        Assert.NotNull(await desk.Accounts.FindAsync(dc.ServiceUserId, Cancel));
        Assert.Equal([$"connected {dc.Url}:636"], desk.Log.Lines);
    }

    [Fact]
    public async Task A_computer_account_is_not_a_person()
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(dc);

        Assert.Null(await desk.Accounts.FindAsync("DC1$", Cancel));
    }

    [Fact]
    public async Task A_base_that_does_not_exist_is_named_as_the_thing_to_put_right()
    {
        var dc = await samba.GetAsync();
        await using var desk = new ServiceDesk(dc, change: options => options with { BaseDn = "OU=Nowhere,DC=corp,DC=example,DC=com" });

        var e = await Assert.ThrowsAsync<DirectoryException>(async () => await desk.Accounts.FindAsync("find.me", Cancel));

        Assert.Equal(DirectoryFailure.Refused, e.Failure);
        Assert.Contains("32 (NoSuchObject)", e.Message, StringComparison.Ordinal);
        Assert.Contains("check the base DN", e.Message, StringComparison.Ordinal);
    }
}
