using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>One connection of the function to the scripted API.</summary>
public sealed class ScriptedConnection(Socket socket, CancellationTokenSource stop)
{
    public const string Prefix = "/2018-06-01/runtime/";

    private readonly List<byte> _received = [];

    public static string Event(string id, string payload, params string[] headers) =>
        $"HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: {id}\r\n"
        + (headers.Any(h => h.StartsWith("Lambda-Runtime-Deadline-Ms", StringComparison.Ordinal)) ? "" : "Lambda-Runtime-Deadline-Ms: 4102444800000\r\n")
        + string.Concat(headers.Select(h => h + "\r\n"))
        + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(payload)}\r\n\r\n{payload}";

    public static string Status(string status, string body = "{\"status\":\"OK\"}") =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    /// <summary>Reads a GET next, and gives the event.</summary>
    public void GiveEvent(string id, string payload, params string[] headers)
    {
        ExpectNext();
        Send(Event(id, payload, headers));
    }

    public void ExpectNext()
    {
        var request = Read();
        Assert.Equal($"GET {Prefix}invocation/next HTTP/1.1", request.Line);
        Assert.Contains(request.Headers, h => h.StartsWith("Host: 127.0.0.1:", StringComparison.Ordinal));
    }

    /// <summary>Reads a POST to the path and acknowledges it.</summary>
    public ScriptedRequest Accept(string path)
    {
        var request = Expect(path);
        Send(Status("202 Accepted"));
        return request;
    }

    public ScriptedRequest Expect(string path)
    {
        var request = Read();
        Assert.Equal($"POST {Prefix}{path} HTTP/1.1", request.Line);
        return request;
    }

    /// <summary>Waits for a GET next and then has the loop stop, instead of giving an event.</summary>
    public void StopInNext()
    {
        ExpectNext();
        StopAndExpectEnd();
    }

    public void StopLoop() => stop.Cancel();

    /// <summary>Reads any one request and then has the loop stop.</summary>
    public void ReadAndStop()
    {
        Read();
        StopAndExpectEnd();
    }

    public void Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    public void Send(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[socket.Send(bytes)..];
    }

    /// <summary>Ends the connection with a reset instead of an orderly end.</summary>
    public void Reset() => socket.Close(0);

    /// <summary>Reads until the function ends the connection.</summary>
    public void ExpectEnd()
    {
        Assert.Empty(_received);
        try
        {
            Assert.Equal(0, socket.Receive(new byte[1]));
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset)
        {
            // Bytes that the function did not read make its end a reset.
        }
    }

    public ScriptedRequest Read()
    {
        int blank;
        while ((blank = Encoding.Latin1.GetString([.. _received]).IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0) Fill();
        var lines = Encoding.Latin1.GetString([.. _received[..blank]]).Split("\r\n");
        var length = lines.FirstOrDefault(l => l.StartsWith("Content-Length: ", StringComparison.Ordinal)) is { } field
            ? int.Parse(field[16..], CultureInfo.InvariantCulture) : 0;
        while (_received.Count < blank + 4 + length) Fill();
        var body = Encoding.UTF8.GetString([.. _received[(blank + 4)..(blank + 4 + length)]]);
        _received.RemoveRange(0, blank + 4 + length);
        return new ScriptedRequest(lines[0], lines[1..], body);
    }

    private void StopAndExpectEnd()
    {
        stop.Cancel();
        Assert.Equal(0, socket.Receive(new byte[1]));
    }

    private void Fill()
    {
        var buffer = new byte[64 * 1024];
        var n = socket.Receive(buffer);
        Assert.True(n > 0, "The function closed the connection in the middle of a request.");
        _received.AddRange(buffer.AsSpan(0, n));
    }
}
