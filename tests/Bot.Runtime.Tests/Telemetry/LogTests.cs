using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Bot.Runtime.Telemetry;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Runtime.Tests.Telemetry;

public sealed class LogTests
{
    private readonly MemoryStream _output = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 3, 4, 7, 0, 1, 234, TimeSpan.Zero));

    [Fact]
    public void A_line_is_one_JSON_object_with_what_an_operator_searches_for()
    {
        new Log(_output, _clock).With(("sessionId", "s-1")).Info("account.unlocked", "Done: \"é\" <ok>", ("ms", 12), ("locked", true), ("gone", (string?)null));

        Assert.Equal(
            """{"timestamp":"2026-03-04T07:00:01.234Z","level":"INFO","event":"account.unlocked","message":"Done: \"é\" <ok>","sessionId":"s-1","ms":12,"locked":true}""" + "\n",
            Encoding.UTF8.GetString(_output.ToArray()));
    }

    [Fact]
    public void Lines_below_the_level_are_dropped()
    {
        var log = new Log(_output, _clock, LogLevel.Warning);

        log.Debug("a", "a");
        log.Info("b", "b");
        log.Warning("c", "c");
        log.Error("d", "d");

        Assert.Equal(["c", "d"], Lines().Select(line => line.GetProperty("event").GetString()));
    }

    [Fact]
    public void An_exception_is_logged_with_its_causes_and_without_what_its_message_could_give_away()
    {
        Exception thrown;
        try
        {
            try
            {
                _ = DateOnly.ParseExact("15.01.1990", "yyyy", System.Globalization.CultureInfo.InvariantCulture);
                throw new UnreachableException();
            }
            catch (FormatException inner)
            {
                throw new InvalidOperationException("Could not text +61 491 570 006.", inner);
            }
        }
        catch (InvalidOperationException exception)
        {
            thrown = exception;
        }

        new Log(_output, _clock).Error("turn.failed", "m", thrown);

        var exceptions = Lines().Single().GetProperty("exception").EnumerateArray().ToArray();
        Assert.Equal("System.InvalidOperationException", exceptions[0].GetProperty("type").GetString());
        Assert.Equal("Could not text +[digits].", exceptions[0].GetProperty("message").GetString());
        Assert.Contains(nameof(An_exception_is_logged_with_its_causes_and_without_what_its_message_could_give_away), exceptions[0].GetProperty("stack").GetString(), StringComparison.Ordinal);
        Assert.Equal("System.FormatException", exceptions[1].GetProperty("type").GetString());
        Assert.Equal("(withheld: messages of this type quote the value)", exceptions[1].GetProperty("message").GetString());
        Assert.DoesNotContain("1990", Encoding.UTF8.GetString(_output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_several_threads_do_not_mix()
    {
        var log = new Log(_output, _clock);

        Parallel.For(0, 500, number => log.With(("thread", number)).Info("e", new string('x', number)));

        Assert.Equal(Enumerable.Range(0, 500), Lines().Select(line => line.GetProperty("thread").GetInt32()).Order());
    }

    private JsonElement[] Lines() =>
        [.. Encoding.UTF8.GetString(_output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
