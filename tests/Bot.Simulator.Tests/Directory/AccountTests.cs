using Bot.Simulator.Directory;
using Bot.Simulator.Directory.Accounts;
using Bot.Simulator.Directory.Entries;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Directory;

/// <summary>What depends on the time: lockouts that end, wrong passwords that are forgotten, passwords that grow old.</summary>
public class AccountTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly string _password = PasswordText.Create();

    [Fact]
    public void A_lockout_with_a_duration_ends_by_itself_and_a_good_bind_clears_it()
    {
        var account = Create(new DomainPolicy { LockoutThreshold = 2, LockoutDuration = HalfAnHour });
        account.Bind("wrong");
        account.Bind("wrong");
        Assert.Equal(BindVerdict.LockedOut, account.Bind(_password));
        _clock.Advance(HalfAnHour - TimeSpan.FromSeconds(1));
        Assert.True(account.IsLockedOut);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(account.IsLockedOut);
        Assert.NotEqual(0, account.Entry.Number("lockoutTime"));
        Assert.Equal(BindVerdict.Accepted, account.Bind(_password));
        Assert.Equal(0, account.Entry.Number("lockoutTime"));
    }

    [Fact]
    public void A_lockout_without_a_duration_stays_until_somebody_unlocks()
    {
        var account = Create(new DomainPolicy { LockoutThreshold = 1 });
        account.Bind("wrong");
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(BindVerdict.LockedOut, account.Judge(_password));
        account.Unlock();
        Assert.Equal(BindVerdict.Accepted, account.Judge(_password));
    }

    [Fact]
    public void Wrong_passwords_are_forgotten_after_the_observation_window()
    {
        var account = Create(new DomainPolicy { LockoutThreshold = 2, ObservationWindow = HalfAnHour });
        account.Bind("wrong");
        _clock.Advance(HalfAnHour);
        account.Bind("wrong");
        Assert.Equal(1, account.Entry.Number("badPwdCount"));
        Assert.False(account.IsLockedOut);
    }

    [Fact]
    public void A_threshold_of_zero_never_locks()
    {
        var account = Create(new DomainPolicy { LockoutThreshold = 0 });
        for (var wrong = 0; wrong < 50; wrong++)
            Assert.Equal(BindVerdict.WrongPassword, account.Bind("wrong"));
    }

    [Fact]
    public void A_password_grows_too_old_unless_it_never_expires()
    {
        var account = Create(new DomainPolicy { MaxAge = TimeSpan.FromDays(90) });
        account.SetPasswordAge(mustChange: false);
        _clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal(BindVerdict.Accepted, account.Judge(_password));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(BindVerdict.PasswordExpired, account.Judge(_password));
        Assert.Equal(0x800000, account.ControlComputed);
        account.Entry.Set("userAccountControl", 0x10200);
        Assert.Equal(BindVerdict.Accepted, account.Judge(_password));
        account.SetPasswordAge(mustChange: true);
        Assert.Equal(BindVerdict.Accepted, account.Judge(_password));
    }

    [Fact]
    public void An_accounts_time_can_be_over()
    {
        var account = Create(new DomainPolicy());
        account.SetPasswordAge(mustChange: false);
        account.Entry.Set("accountExpires", _clock.GetUtcNow().ToFileTime());
        Assert.Equal(BindVerdict.AccountExpired, account.Judge(_password));
        Assert.Equal(BindVerdict.WrongPassword, account.Judge("wrong"));
    }

    [Theory]
    [InlineData("Lower7777777", true)]
    [InlineData("Lower777777", false)]
    [InlineData("lower7777777", false)]
    [InlineData("lower-777777", true)]
    [InlineData("LOWER-777777", true)]
    [InlineData("日本語日本語lower777", true)]
    [InlineData("Lower-JDOE-77777", false)]
    [InlineData("Lower-jane-77777", false)]
    [InlineData("Lower-jo-7777777", true)]
    public void Complexity_counts_classes_and_finds_names(string password, bool isAllowed)
    {
        var entry = new DirectoryEntry(DistinguishedName.Parse("CN=x")!, "user").Set("sAMAccountName", "jdoe").Set("displayName", "Jane Jo Doe-Smith");
        Assert.Equal(isAllowed, PasswordRules.Allow(new DomainPolicy(), entry, password));
    }

    [Fact]
    public void Without_complexity_only_the_length_counts() =>
        Assert.True(PasswordRules.Allow(new DomainPolicy { IsComplex = false, MinLength = 3 }, new DirectoryEntry(DistinguishedName.Parse("CN=x")!, "user"), "aaa"));

    [Fact]
    public void The_history_reaches_as_far_back_as_the_policy_says()
    {
        var account = Create(new DomainPolicy { HistoryLength = 2 });
        var (second, third) = (PasswordText.Create(), PasswordText.Create());
        account.SetPassword(second);
        Assert.False(account.Allows(_password, historyCounts: true));
        account.SetPassword(third);
        Assert.True(account.Allows(_password, historyCounts: true));
        Assert.False(account.Allows(second, historyCounts: true));
        Assert.True(account.Allows(second, historyCounts: false));
    }

    private Account Create(DomainPolicy policy)
    {
        var entry = new DirectoryEntry(DistinguishedName.Parse("CN=Jane Doe")!, "user")
            .Set("sAMAccountName", "jdoe").Set("pwdLastSet", _clock.GetUtcNow().ToFileTime());
        return new Account(entry, _password, policy, _clock);
    }
}
