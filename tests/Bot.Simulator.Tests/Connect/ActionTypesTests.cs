using Bot.Simulator.Connect;
using Bot.Simulator.Connect.Language;

namespace Bot.Simulator.Tests.Connect;

/// <summary>What becomes of each action type of the flow language.</summary>
public sealed class ActionTypesTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public static TheoryData<string> PassedOver => [.. Names(ActionPlay.PassedOver)];

    public static TheoryData<string> Failing => [.. Names(ActionPlay.TakesErrorBranch)];

    public static TheoryData<string> CarriedOut => [.. Names(ActionPlay.CarriedOut)];

    public void Dispose() => _played.Dispose();

    [Theory]
    [MemberData(nameof(PassedOver))]
    public async Task What_a_caller_would_not_notice_is_passed_over_with_a_note(string type)
    {
        Assert.Equal("NextAction", await _played.TakeAsync(type, """{"Whatever":["it","has"]}""", [ErrorTypes.NoMatchingError]));

        Assert.NotEmpty(_played.Steps[0].Note!);
        Assert.Empty(_played.Errors);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task What_is_not_for_a_voice_call_on_this_machine_takes_its_error_branch_and_says_why(string type)
    {
        var failure = ActionTypes.Find(type)!.Failure;

        Assert.Equal(failure, await _played.TakeAsync(type, "{}", [ErrorTypes.NoMatchingError, .. ActionTypes.Find(type)!.OptionalErrors]));

        Assert.Equal(ActionTypes.Find(type)!.Note, Assert.Single(_played.Errors));
    }

    [Theory]
    [MemberData(nameof(CarriedOut))]
    public async Task Whatever_an_action_lacks_the_call_goes_on_to_an_end(string type)
    {
        var flow = _played.File.Add("start", type, """{"Number":1,"True":true,"None":null,"List":[1]}""", "end").HangUp().Load();

        var end = await _played.PlayAsync(flow, new ScriptedPhone());

        Assert.True(end is CallEnd.Disconnected or CallEnd.Transferred or CallEnd.CallerHungUp, $"{type}: {end}");
    }

    [Theory]
    [InlineData(true, "NoMatchingError")]
    [InlineData(false, "NextAction")]
    public async Task A_type_that_nobody_knows_takes_its_error_branch_or_else_the_next_action(bool hasBranch, string heard)
    {
        Assert.Equal(heard, await _played.TakeAsync("SendFlowers", "{}", hasBranch ? [ErrorTypes.NoMatchingError] : []));

        Assert.Equal(["there is no action type 'SendFlowers' that this player knows"], _played.Errors);
    }

    [Fact]
    public void Each_type_that_is_not_carried_out_says_why_and_the_errors_of_each_are_told_apart()
    {
        Assert.All(ActionTypes.All.Values, type => Assert.Equal(type.Play is ActionPlay.CarriedOut, type.Note is null));
        Assert.All(ActionTypes.All.Values, type => Assert.Empty(type.RequiredErrors.Intersect(type.OptionalErrors)));
        Assert.All(ActionTypes.All.Values.Where(type => type.IsTerminal), type => Assert.Empty(type.RequiredErrors));
        Assert.Null(ActionTypes.Find("messageparticipant"));
    }

    private static IEnumerable<string> Names(ActionPlay play) => ActionTypes.All.Values.Where(type => type.Play == play).Select(type => type.Name).Order(StringComparer.Ordinal);
}
