using System.Net;
using System.Net.Sockets;
using Bot.Runtime.Lambda;
using static Bot.Runtime.Tests.Lambda.LoopRun;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>The Runtime API ends its connections, or is not there.</summary>
public sealed class RuntimeApiConnectionTests
{
    private readonly RecordingLog _log = new();

    [Fact]
    public async Task A_connection_that_was_closed_between_calls_is_replaced_without_a_word()
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.GiveEvent("a", "1");
                api.Accept("invocation/a/response");
            },
            api =>
            {
                api.GiveEvent("b", "2");
                api.Expect("invocation/b/response");
                api.Send("HTTP/1.1 202 Accepted\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                api.ExpectEnd();
            },
            api => api.StopInNext());

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task A_connection_that_ends_while_the_function_works_is_replaced_before_the_answer_is_sent()
    {
        var closed = new ManualResetEventSlim();
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.GiveEvent("a", "1");
                api.Reset();
                closed.Set();
            },
            api =>
            {
                Assert.Equal("{\"you said\": 1}", api.Accept("invocation/a/response").Body);
                api.StopInNext();
            });

        Assert.Equal(0, await RunAsync(api, Function((invocation, response, cancel) =>
        {
            closed.Wait(cancel);
            return Echo.InvokeAsync(invocation, response, cancel);
        }), _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Theory]
    [InlineData("202 Accepted", "{\"status\":\"OK\"}")]
    [InlineData("400 Bad Request", "{\"errorType\":\"InvalidRequestID\"}")]
    [InlineData("403 Forbidden", "{\"errorType\":\"InvalidStateTransition\"}")]
    public async Task An_answer_that_was_cut_off_unacknowledged_is_sent_once_more_and_may_be_refused_as_a_double(string status, string body)
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.GiveEvent("a", "1");
                api.Expect("invocation/a/response");
            },
            api =>
            {
                Assert.Equal("{\"you said\": 1}", api.Expect("invocation/a/response").Body);
                api.Send(ScriptedConnection.Status(status, body));
                api.StopInNext();
            });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task An_answer_is_not_sent_a_third_time()
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.GiveEvent("a", "1");
                api.Expect("invocation/a/response");
            },
            api => api.Expect("invocation/a/response"),
            api => api.StopInNext());

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal(
            [
                $"fault a: POST invocation/a/response at {api.Address}: The connection was closed without a response. "
                    + "Whether Lambda has the response is not known; the runtime goes on with the next event.",
                StoppedByTest,
            ],
            _log.Lines);
    }

    [Fact]
    public async Task An_answer_whose_acknowledgement_is_cut_short_is_not_sent_again()
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.GiveEvent("a", "1");
                api.Expect("invocation/a/response");
                api.Send("HTTP/1.1 202 Acc");
            },
            api => api.StopInNext());

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal(
            $"fault a: POST invocation/a/response at {api.Address}: The connection was closed in the middle of the response's head, after 16 bytes. "
                + "Whether Lambda has the response is not known; the runtime goes on with the next event.",
            _log.Lines.First());
    }

    [Fact]
    public void A_runtime_api_that_is_not_there_is_given_up_after_ten_tries()
    {
        string address;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            address = free.LocalEndpoint.ToString()!;
        }

        var loop = new RuntimeLoop(LoopRun.Environment(address), _log, TimeProvider.System) { FirstBackOff = TimeSpan.FromMilliseconds(1) };

        Assert.Equal(1, loop.Run(Echo, CancellationToken.None));
        Assert.Equal(10, _log.Lines.Count);
        Assert.Equal(
            $"lost: GET invocation/next: no connection to the Runtime API at {address} (ConnectionRefused). Check AWS_LAMBDA_RUNTIME_API. "
                + "That was the 10th failure in a row; the runtime exits.",
            _log.Lines.Last());
    }

    [Fact]
    public async Task A_host_name_is_looked_up()
    {
        using var api = new ScriptedRuntimeApi(api => api.ReadAndStop());
        var address = api.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var loop = new RuntimeLoop(LoopRun.Environment(address), _log, TimeProvider.System);

        Assert.Equal(0, await Task.Run(() => loop.Run(Echo, api.Stop.Token), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await api.PlayedAsync();
        Assert.Equal([StoppedByTest], _log.Lines);
    }
}
