using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Bot.Runtime.Lex;
using Bot.Runtime.Telemetry;
using Intents.SharedState;
using Intents.Tests.Calls;
using Intents.Tests.Cloud;
using Intents.Tests.Configuration;

namespace Intents.Tests;

/// <summary>The composition root, on loopback: what is really put together answers a call when nothing behind it works.</summary>
[Collection(AwsEnvironment.Collection)]
public sealed class ServiceDeskTests(AwsEnvironment environment)
{
    [Fact]
    public async Task It_answers_what_needs_no_directory_without_one()
    {
        environment.Kms.Forget();
        using var nobody = Nobody();
        var log = new MemoryStream();
        await using var desk = Desk(nobody, log);

        var heard = await AnswerAsync(desk, new()
        {
            InvocationSource = InvocationSource.FulfillmentCodeHook,
            SessionState = new() { Intent = new() { Name = "Help", Slots = [], State = IntentState.ReadyForFulfillment } },
        });

        Assert.Equal(DialogActionType.ElicitIntent, heard.Action);
        Assert.Equal(["limits.inMemory", "limits.allCountries", "turn.answered"], Events(log));
        Assert.Empty(environment.Kms.Requests);
    }

    [Fact]
    public async Task With_the_directory_down_the_caller_hears_it_and_gets_a_person_and_the_log_names_the_cause()
    {
        using var nobody = Nobody();
        var log = new MemoryStream();
        await using var desk = Desk(nobody, log);
        desk.StartWarmUp();

        var heard = await AnswerAsync(desk, new()
        {
            InvocationSource = InvocationSource.FulfillmentCodeHook,
            SessionState = new()
            {
                Intent = new()
                {
                    Name = "UnlockAccount",
                    Slots = new() { ["UserID"] = Slot(People.AdaUserId), ["DOB"] = Slot(People.AdaBirth), ["MonthStarted"] = Slot(People.AdaMonth) },
                    State = IntentState.ReadyForFulfillment,
                },
            },
        });

        Assert.Equal("DirectoryUnavailable", heard.TransferReason);
        Assert.Equal("I can't reach our directory right now, so I haven't changed anything. I'll put you through to a person.", heard.Text);
        var lines = Encoding.UTF8.GetString(log.ToArray());
        Assert.Contains("\"event\":\"directory.serverFailed\"", lines, StringComparison.Ordinal);
        Assert.Contains("\"event\":\"turn.failed\"", lines, StringComparison.Ordinal);
        Assert.Contains($"ldaps://{nobody.LocalEndPoint}", lines, StringComparison.Ordinal);
        Assert.DoesNotContain(People.AdaBirth, lines, StringComparison.Ordinal);
        Assert.DoesNotContain(People.AdaUserId, lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_limited_is_warned_of_once_as_it_starts()
    {
        using var nobody = Nobody();
        var log = new MemoryStream();
        await using var desk = Desk(nobody, log);
        var limited = new MemoryStream();
        await using var other = Desk(nobody, limited, ("ATTEMPTS_TABLE", "tries"), ("SMS_COUNTRIES", "+61"));

        Assert.Empty(Events(limited));
        Assert.Equal(
            [
                ("WARN", "limits.inMemory", "ATTEMPTS_TABLE is not set: tries are counted in the memory of this instance alone, so that who is refused here may be heard by another. Set it to a DynamoDB table."),
                ("WARN", "limits.allCountries", "SMS_COUNTRIES is not set: texts go to numbers of every country that the directory has one of. Set it to the country calling codes of your people, like +61,+64."),
            ],
            Lines(log).Select(line => (line.GetProperty("level").GetString(), line.GetProperty("event").GetString(), line.GetProperty("message").GetString())));
    }

    [Fact]
    public async Task It_counts_tries_by_the_limits_that_are_set()
    {
        using var nobody = Nobody();
        await using var desk = Desk(nobody, new MemoryStream(), ("LIMIT_ACCOUNT", "1/1h"));

        Assert.True((await desk.Limits.TakeAttemptAsync(People.AdaUserId, null, CancellationToken.None)).IsAllowed);
        Assert.Equal("accountLimit", (await desk.Limits.TakeAttemptAsync(People.AdaUserId, null, CancellationToken.None)).RefusedBy);
    }

    [Fact]
    public async Task It_counts_tries_in_the_table_that_is_set()
    {
        using var nobody = Nobody();
        await using var desk = Desk(nobody, new MemoryStream(), ("ATTEMPTS_TABLE", "tries"), ("AWS_ENDPOINT_URL_DYNAMODB", $"http://{nobody.LocalEndPoint}"));

        var failure = await Assert.ThrowsAsync<SharedRecordsException>(async () => await desk.Limits.TakeAttemptAsync(People.AdaUserId, null, CancellationToken.None));

        Assert.StartsWith("The function could not read from DynamoDB's table 'tries' ", failure.Message, StringComparison.Ordinal);
    }

    private static JsonElement[] Lines(MemoryStream log) =>
        [.. Encoding.UTF8.GetString(log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    private static IEnumerable<string?> Events(MemoryStream log) => Lines(log).Select(line => line.GetProperty("event").GetString());

    private static ServiceDesk Desk(Socket nobody, Stream log, params (string Name, string? Value)[] changes) =>
        new(Variables.Read([("AD_URL", $"ldaps://{nobody.LocalEndPoint}"), .. changes]), new Log(log, TimeProvider.System), TimeProvider.System);

    // Bound and not listened on: whoever connects is refused.
    private static Socket Nobody()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static LexV2Slot Slot(string value) => new() { Shape = SlotShape.Scalar, Value = new() { OriginalValue = value, InterpretedValue = value } };

    private static async Task<Heard> AnswerAsync(ServiceDesk desk, LexV2Event lexEvent)
    {
        var json = new ArrayBufferWriter<byte>();
        LexJson.WriteEvent(lexEvent, json);
        var output = new ArrayBufferWriter<byte>();
        await desk.Function.InvokeAsync(new() { RequestId = "request-1", Payload = json.WrittenMemory }, output, CancellationToken.None);
        return new(output.WrittenSpan.ToArray());
    }
}
