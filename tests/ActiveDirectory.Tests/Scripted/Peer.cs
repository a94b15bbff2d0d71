namespace ActiveDirectory.Tests.Scripted;

/// <summary>The server's end of one connection.</summary>
internal sealed class Peer(Stream stream, Action<Request> record, CancellationToken end)
{
    /// <summary>The next request, or null when the client has closed or said goodbye.</summary>
    public async Task<Request?> ReceiveAsync()
    {
        try
        {
            var header = new byte[2];
            if (await stream.ReadAtLeastAsync(header, 2, throwOnEndOfStream: false, end) < 2)
                return null;
            var lengthOctets = new byte[header[1] < 0x80 ? 0 : header[1] - 0x80];
            await stream.ReadExactlyAsync(lengthOctets, end);
            var length = header[1] < 0x80 ? header[1] : lengthOctets.Aggregate(0, (sum, octet) => (sum << 8) | octet);
            var content = new byte[length];
            await stream.ReadExactlyAsync(content, end);
            var request = Request.Read([.. header, .. lengthOctets, .. content]);
            record(request);
            return request.Kind == RequestKind.Unbind ? null : request;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public async Task SendAsync(params byte[][] messages)
    {
        foreach (var message in messages)
            await stream.WriteAsync(message, end);
        await stream.FlushAsync(end);
    }

    /// <summary>Takes the bind as a working server does.</summary>
    public async Task TakeBindAsync()
    {
        if (await ReceiveAsync() is { Kind: RequestKind.Bind } bind)
            await SendAsync(Answers.Bound(bind.Id));
        else
            throw new InvalidDataException("The client's first request was no bind.");
    }

    /// <summary>Answers nothing more until the test is over or the client closes.</summary>
    public async Task StaySilentAsync()
    {
        while (await ReceiveAsync() is not null)
        {
            // What comes is recorded and not answered.
        }
    }

    /// <summary>Does nothing, not even read, until the test is over.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, end);
}
