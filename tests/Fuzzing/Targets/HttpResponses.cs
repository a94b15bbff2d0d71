using Bot.Runtime.Lambda;

namespace Fuzzing.Targets;

/// <summary>What the Runtime API sends is a response, or a RuntimeApiException; it reads the same however it is cut, and its parts are inside of it.</summary>
internal sealed class HttpResponses : FuzzTarget
{
    public override IReadOnlyList<string> Words =>
    [
        "HTTP/1.1 200 OK\r\n", "HTTP/1.0 204\r\n", "HTTP/1.1 100 Continue\r\n\r\n", "\r\n", "\r\n\r\n", "Content-Length: 5\r\n", "Content-Length: 18446744073709551616\r\n", "Transfer-Encoding: chunked\r\n", "Connection: close\r\n",
        "Connection: keep-alive, x\r\n", "5\r\nhello\r\n", "0\r\n\r\n", "7fffffff\r\n", "7fffffffffffffff\r\n", "ffffffffffffffff\r\n", ";x=y\r\n", "Lambda-Runtime-Aws-Request-Id: \t id \r\n", "Lambda-Runtime-Deadline-Ms: 1\r\n",
        "Lambda-Runtime-Trace-Id:\r\n", "Lambda-Runtime-Invoked-Function-Arn: arn:aws\r\n",
    ];

    public override string Run(byte[] input)
    {
        var outcomes = "";
        foreach (var bodyMatters in new[] { true, false })
        {
            var whole = Read(input, int.MaxValue, bodyMatters);
            foreach (var size in new[] { 1, 7 })
            {
                var cut = Read(input, size, bodyMatters);
                // How much came behind a response depends on when somebody looks; so does which of two faults is met first.
                if (cut.IsWhole != whole.IsWhole || cut.Parts != whole.Parts)
                    throw new InvalidOperationException($"In pieces of {size} octets it reads otherwise: {whole}, {cut}");
            }
            outcomes += whole.Outcome + ";";
        }
        return outcomes;
    }

    private static Reading Read(byte[] input, int size, bool bodyMatters)
    {
        var reader = new HttpResponseReader();
        try
        {
            reader.Begin(bodyMatters);
            var isWhole = false;
            for (var at = 0; at < input.Length && !isWhole;)
            {
                var space = reader.Space;
                var count = Math.Min(Math.Min(space.Length, size), input.Length - at);
                input.AsSpan(at, count).CopyTo(space);
                at += count;
                isWhole = reader.Advance(count);
            }
            if (!isWhole)
                reader.End();
        }
        catch (RuntimeApiException exception)
        {
            return new(false, "", Shape.Of(exception.Message));
        }
        var parts = $"{reader.Status} {Convert.ToHexString(reader.Body.Span)} {Convert.ToHexString(reader.RequestId)} {Convert.ToHexString(reader.DeadlineMs)} {Convert.ToHexString(reader.FunctionArn)} {Convert.ToHexString(reader.TraceId)}";
        return new(true, parts, $"{reader.Status / 100} {reader.Body.Length > 0} {reader.KeepAlive} {reader.RequestId.Length > 0} {reader.TraceId.Length > 0}");
    }

    private readonly record struct Reading(bool IsWhole, string Parts, string Outcome);
}
