namespace Bot.Runtime.Lambda;

/// <summary>Hands what came of an invocation to Lambda, and judges what Lambda says to that.</summary>
internal sealed class Delivery(RuntimeApiClient client, IRuntimeLoopLog log)
{
    private ResponseBuffer _response = new();

    /// <summary>An empty buffer for the next invocation's answer.</summary>
    public ResponseBuffer Begin()
    {
        _response.Clear();
        return _response;
    }

    /// <summary>Leaves the answer's and the event's buffer to a function that was given up and may still use them.</summary>
    public void LeaveBuffers()
    {
        _response = new ResponseBuffer();
        client.LeaveBuffer();
    }

    /// <summary>Posts the answer that was written since <see cref="Begin"/>.</summary>
    /// <param name="requestId">The invocation.</param>
    /// <returns>False if the Runtime API is broken.</returns>
    public bool Answer(string requestId)
    {
        if (_response.IsTooLarge) return FailTooLarge(requestId);
        if (Post(requestId, "response", null) is not { } status) return true;
        return status == 413 ? FailTooLarge(requestId) : Judge(requestId, "response", status);
    }

    /// <summary>Posts an error, and logs it.</summary>
    /// <param name="requestId">The invocation.</param>
    /// <param name="errorType">What failed.</param>
    /// <param name="message">Words that may leave the function.</param>
    /// <param name="exception">What the function threw, if it threw.</param>
    /// <returns>False if the Runtime API is broken.</returns>
    public bool Fail(string requestId, string errorType, string message, Exception? exception)
    {
        log.FunctionFailed(requestId, errorType, message, exception);
        _response.Clear();
        _response.WriteError(errorType, message);
        return Post(requestId, "error", errorType) is not { } status || Judge(requestId, "error", status);
    }

    private bool FailTooLarge(string requestId) =>
        Fail(requestId, RuntimeLoop.ResponseSizeTooLarge,
            $"The answer has {_response.Length} bytes, more than Lambda takes ({ResponseBuffer.MaxBytes}; Lex itself takes 50 KB). "
            + "Answer with less.", null);

    /// <returns>The status; null if there is none.</returns>
    private int? Post(string requestId, string what, string? errorType)
    {
        try
        {
            return client.Post($"invocation/{requestId}/{what}", _response, errorType);
        }
        catch (RuntimeApiException e)
        {
            log.Fault(requestId, $"{e.Message} Whether Lambda has the {what} is not known; the runtime goes on with the next event.");
            return null;
        }
    }

    private bool Judge(string requestId, string what, int status)
    {
        switch (status)
        {
            case >= 200 and <= 299:
                if (client.Response.Excess is > 0 and var excess)
                {
                    log.Fault(requestId, $"{excess} bytes came after the acknowledgement of the {what}; they are ignored "
                        + "and the connection is replaced.");
                }

                return true;
            case >= 500:
                log.RuntimeApiLost($"POST invocation/{requestId}/{what} was {client.Refusal}. "
                    + "The Runtime API is broken beyond repair; the runtime exits.");
                return false;
            default:
                log.Fault(requestId, $"POST invocation/{requestId}/{what} was {client.Refusal}: Lambda does not have the {what}. "
                    + "The runtime goes on with the next event.");
                return true;
        }
    }
}
