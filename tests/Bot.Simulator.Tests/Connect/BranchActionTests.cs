using Bot.Simulator.Connect;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Connect;

public sealed class BranchActionTests : IDisposable
{
    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Theory]
    [InlineData("Equals +61400000001", true)]
    [InlineData("Equals +61400000002", false)]
    [InlineData("TextStartsWith +61", true)]
    [InlineData("TextStartsWith 61", false)]
    [InlineData("TextEndsWith 01", true)]
    [InlineData("TextContains 999", false)]
    [InlineData("TextContains 4000", true)]
    [InlineData("NumberGreaterThan 5", true)]
    [InlineData("NumberGreaterThan five", false)]
    [InlineData("NumberGreaterOrEqualTo 61400000001", true)]
    [InlineData("NumberLessThan 5", false)]
    [InlineData("NumericLessThan 7e10", true)]
    [InlineData("NumberLessOrEqualTo 61400000001.0", true)]
    [InlineData("KeyExists Address", true)]
    public async Task Compare_takes_the_branch_whose_condition_holds(string condition, bool holds) => Assert.Equal(
        holds ? condition : "NoMatchingCondition",
        await _played.TakeAsync(
            "Compare", """{"ComparisonValue":"$.CustomerEndpoint.Address"}""", ["NoMatchingCondition"], [condition], with: options => options with { CustomerNumber = "+61400000001" }));

    [Fact]
    public async Task A_value_may_be_compared_with_another()
    {
        await _played.TakeAsync("Compare", """{"ComparisonValue":"$.ContactId"}""", ["NoMatchingCondition"], ["Equals $.Channel", "Equals $.InitialContactId"]);

        Assert.Equal("Equals $.InitialContactId", _played.Steps[0].Branch);
    }

    [Theory]
    [InlineData("Equals x")]
    [InlineData("KeyExists x")]
    [InlineData("NumberLessThan 1")]
    public async Task A_value_that_is_not_there_meets_no_condition(string condition)
    {
        Assert.Equal("NoMatchingCondition", await _played.TakeAsync("Compare", """{"ComparisonValue":"$.Attributes.nothing"}""", ["NoMatchingCondition"], [condition]));

        Assert.Empty(_played.Errors);
    }

    [Fact]
    public async Task A_key_exists_in_what_a_function_answered()
    {
        Assert.Equal("KeyExists name", await _played.TakeAsync("Compare", """{"ComparisonValue":"$.External"}""", ["NoMatchingCondition"], ["KeyExists name"], with: options => options with
        {
            References = options.References.Add("$.External", "{}"),
        }));
    }

    [Fact]
    public async Task An_operator_that_does_not_exist_never_holds_and_is_named()
    {
        Assert.Equal("NoMatchingCondition", await _played.TakeAsync("Compare", """{"ComparisonValue":"$.Channel"}""", ["NoMatchingCondition"], ["SoundsLike VOICE"]));

        Assert.Equal("there is no operator SoundsLike, so that its condition never holds", _played.Steps[0].Note);
    }

    [Fact]
    public async Task The_first_condition_that_holds_wins() =>
        Assert.Equal("TextStartsWith VO", await _played.TakeAsync("Compare", """{"ComparisonValue":"$.Channel"}""", ["NoMatchingCondition"], ["Equals CHAT", "TextStartsWith VO", "Equals VOICE"]));

    [Theory]
    [InlineData(true, "True")]
    [InlineData(false, "False")]
    public async Task The_desk_is_open_or_closed_as_the_options_say(bool open, string heard) =>
        Assert.Equal(heard, await _played.TakeAsync("CheckHoursOfOperation", "{}", ["NoMatchingError"], ["True", "False"], with: options => options with { IsOpen = () => open }));

    [Theory]
    [InlineData(8, "False")]
    [InlineData(9, "True")]
    [InlineData(17, "False")]
    public async Task The_desk_is_open_by_the_clock(int hour, string heard)
    {
        var hours = OpeningHours.Weekly(TimeZoneInfo.Utc, [(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(17, 0))]);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, hour, 0, 0, TimeSpan.Zero));

        Assert.Equal(heard, await _played.TakeAsync("CheckHoursOfOperation", "{}", ["NoMatchingError"], ["True", "False"], with: options => options with { Hours = hours, Clock = clock }));
    }

    [Fact]
    public async Task Hours_whose_reference_has_no_value_take_the_error_branch()
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync("CheckHoursOfOperation", """{"HoursOfOperationId":"$.Attributes.hours"}""", ["NoMatchingError"], ["True", "False"]));

        Assert.Equal(["the reference of the hours of operation has no value"], _played.Errors);
    }

    [Theory]
    [InlineData("NumberOfAgentsAvailable", "NumberGreaterThan 0", true)]
    [InlineData("NumberOfAgentsStaffed", "NumberGreaterThan 1", false)]
    [InlineData("NumberOfAgentsOnline", "Equals 3", true)]
    [InlineData("NumberOfContactsInQueue", "NumberLessThan 5", true)]
    [InlineData("OldestContactInQueueAgeSeconds", "NumberGreaterOrEqualTo 61", false)]
    public async Task Queue_metrics_are_compared(string metric, string condition, bool holds) => Assert.Equal(
        holds ? condition : "NoMatchingCondition",
        await _played.TakeAsync("CheckMetricData", $$"""{"MetricType":"{{metric}}"}""", ["NoMatchingError", "NoMatchingCondition"], [condition], with: options => options with
        {
            Metrics = new QueueMetrics { AgentsOnline = 3, ContactsInQueue = 4, OldestContactAgeSeconds = 60 },
        }));

    [Fact]
    public async Task A_metric_that_Connect_does_not_have_takes_the_error_branch()
    {
        Assert.Equal("NoMatchingError", await _played.TakeAsync("CheckMetricData", """{"MetricType":"Mood"}""", ["NoMatchingError"], ["NumberGreaterThan 0"]));

        Assert.Equal(["its MetricType is 'Mood', which is none of Connect's"], _played.Errors);
    }

    [Fact]
    public async Task Metrics_are_read_once_they_were_asked_for()
    {
        const string Metrics = "$.Metrics.Queue.Size $.Metrics.Queue.OldestContactAge $.Metrics.Queue.Name $.Metrics.Agents.Online.Count $.Metrics.Agents.Staffed.Count $.Metrics.Agents.Available.Count.";
        var flow = _played.File
            .Message("before", Metrics, "queue")
            .Add("queue", "UpdateContactTargetQueue", """{"QueueId":"arn:aws:connect:r:1:instance/i/queue/desk"}""", "get")
            .Add("get", "GetMetricData", "{}", "after").Message("after", Metrics, "end").HangUp().Load();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow, phone, options => options with { Metrics = new QueueMetrics { ContactsInQueue = 4, OldestContactAgeSeconds = 60, AgentsOnline = 3, AgentsStaffed = 2 } });

        Assert.Equal(["     .", "4 60 desk 3 2 1."], phone.Words);
    }

    [Theory]
    [InlineData(1, "NumberLessThan 31")]
    [InlineData(31, "NumberLessThan 81")]
    [InlineData(81, "NoMatchingCondition")]
    public async Task Callers_are_distributed_by_the_percentage_of_the_options(int percentage, string heard) =>
        Assert.Equal(heard, await _played.TakeAsync("DistributeByPercentage", "{}", ["NoMatchingCondition"], ["NumberLessThan 31", "NumberLessThan 81"], with: options => options with { Percentage = percentage }));

    [Fact]
    public async Task A_loop_goes_round_as_often_as_it_says_and_then_begins_anew()
    {
        var flow = _played.File
            .Add("loop", "Loop", """{"LoopCount":"2"}""", "end", conditions: $"[{FlowFile.When("ContinueLooping", "again")},{FlowFile.When("DoneLooping", "done")}]")
            .Message("again", "Again.", "loop")
            .Add("done", "Loop", """{"LoopCount":"1"}""", "end", conditions: $"[{FlowFile.When("ContinueLooping", "once more")},{FlowFile.When("DoneLooping", "last")}]")
            .Message("once more", "Once more.", "loop")
            .Message("last", "Last.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        await _played.PlayAsync(flow.Load(), phone);

        Assert.Equal(["Again.", "Again.", "Once more.", "Again.", "Again.", "Last."], phone.Words);
        Assert.Equal("round 1 of 2", _played.Steps[0].Note);
    }

    [Theory]
    [InlineData("\"0\"", "DoneLooping")]
    [InlineData("1", "ContinueLooping")]
    [InlineData("\"$.Attributes.rounds\"", "NextAction")]
    [InlineData("\"two\"", "NextAction")]
    [InlineData("\"101\"", "NextAction")]
    public async Task A_loop_count_that_is_no_number_goes_on_by_the_next_action(string count, string heard)
    {
        Assert.Equal(heard, await _played.TakeAsync("Loop", $$"""{"LoopCount":{{count}}}""", [], ["ContinueLooping", "DoneLooping"]));

        if (heard is "NextAction")
            Assert.Equal([$"its LoopCount is '{count.Trim('"')}', not a number from 0 to 100"], _played.Errors);
    }
}
