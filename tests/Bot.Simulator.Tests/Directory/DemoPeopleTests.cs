using System.Text.RegularExpressions;
using Bot.Simulator.Directory;

namespace Bot.Simulator.Tests.Directory;

public class DemoPeopleTests
{
    // https://www.acma.gov.au/phone-numbers-use-tv-shows-films-and-creative-works
    private static readonly string[] FictionalMobiles =
    [
        "+61491570006", "+61491570156", "+61491570157", "+61491570158", "+61491570159",
        "+61491570110", "+61491570313", "+61491570737",
    ];

    [Fact]
    public void Every_number_is_reserved_for_fiction_and_belongs_to_one_person()
    {
        var numbers = DemoPeople.All.Select(person => person.Mobile).OfType<string>().ToList();
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.All(numbers, number => Assert.Contains(number, FictionalMobiles));
    }

    [Fact]
    public void There_is_somebody_for_each_way_a_call_can_go()
    {
        Assert.Equal(9, DemoPeople.All.Count);
        Assert.Equal(("100000", "1990-01-15", "March", "+61491570006"),
            (DemoPeople.Main.UserId, DemoPeople.Main.BirthDateText, DemoPeople.Main.MonthStarted, DemoPeople.Main.Mobile));
        Assert.Equal("pnair", DemoPeople.All.Single(person => person.IsLockedOut).UserId);
        Assert.Equal("tkowalski", DemoPeople.All.Single(person => person.IsDisabled).UserId);
        Assert.Equal("jweber", DemoPeople.All.Single(person => person.HasExpired).UserId);
        Assert.Equal("radeyemi", DemoPeople.All.Single(person => person.IsPrivileged).UserId);
        Assert.Equal("100388", DemoPeople.All.Single(person => person.HasNewMobile).UserId);
        Assert.Equal("batchprint", DemoPeople.All.Single(person => person.IsService).UserId);
        Assert.Equal("100217", DemoPeople.All.Single(person => person.Mobile is null).UserId);
        Assert.All(DemoPeople.All, person => Assert.Matches("^(January|March|May|July|October|December)$", person.MonthStarted));
    }

    [Fact]
    public void A_person_prints_the_user_ID_and_no_fact()
    {
        Assert.All(DemoPeople.All, person => Assert.Equal(person.UserId, $"{person}"));
        Assert.All(DemoPeople.All, person => Assert.Matches(new Regex("^[A-Za-z0-9]{1,20}$"), person.UserId));
    }

    [Fact]
    public async Task Passwords_are_made_for_each_run()
    {
        await using var one = DemoDirectory.Start();
        await using var other = DemoDirectory.Start();
        var passwords = DemoPeople.All.SelectMany(person => (string[])[one.InitialPasswordOf(person.UserId), other.InitialPasswordOf(person.UserId)])
            .Append(one.ServicePassword).Append(other.ServicePassword).ToList();
        Assert.Equal(20, passwords.Distinct().Count());
        Assert.Equal("svc-resetbot@corp.example.com", one.ServiceUser);
        Assert.NotEqual(one.Url, other.Url);
    }
}
