using System.Threading.Channels;

namespace Bot.Simulator.Cloud;

/// <summary>The state of one execution environment as the Runtime API sees it: init, idle, or owing an answer.</summary>
internal sealed class RuntimeSession : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Channel<Invocation> _queue = Channel.CreateUnbounded<Invocation>();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<RuntimeReply> _initError = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationToken _ended;
    private Invocation? _owed;
    private CancellationTokenSource? _waiting;
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RuntimeSession() => _ended = _ending.Token;

    /// <summary>Done when the runtime asks for its first event: the end of the init phase.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Done when the runtime posts an init error.</summary>
    public Task<RuntimeReply> InitError => _initError.Task;

    /// <summary>Done while the runtime has asked for an event and there is none: Lambda freezes it here.</summary>
    public Task Idle
    {
        get
        {
            lock (_gate)
                return _idle.Task;
        }
    }

    public void Enqueue(Invocation invocation) => _queue.Writer.TryWrite(invocation);

    /// <summary>Waits for the next event. Null when the runtime still owes an answer.</summary>
    /// <remarks>A runtime that asks again has lost the connection it asked on first: the newer request gets the event.</remarks>
    public async Task<Invocation?> NextAsync(CancellationToken aborted)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(aborted, _ended);
        lock (_gate)
        {
            if (_owed is not null)
                return null;
            _waiting?.Cancel();
            _waiting = waiting;
            _idle.TrySetResult();
            _ready.TrySetResult();
        }

        try
        {
            var invocation = await _queue.Reader.ReadAsync(waiting.Token);
            lock (_gate)
            {
                if (waiting.IsCancellationRequested)
                {
                    Enqueue(invocation);
                    throw new OperationCanceledException(waiting.Token);
                }

                _owed = invocation;
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return invocation;
        }
        finally
        {
            lock (_gate)
            {
                if (_waiting == waiting)
                    _waiting = null;
            }
        }
    }

    public bool Owes(string requestId)
    {
        lock (_gate)
            return _owed?.RequestId == requestId;
    }

    /// <summary>Takes the answer for an invocation that was handed out and has none yet; false for any other id.</summary>
    public bool TryAnswer(string requestId, RuntimeReply reply)
    {
        Invocation invocation;
        lock (_gate)
        {
            if (_owed?.RequestId != requestId)
                return false;
            invocation = _owed;
            _owed = null;
        }

        invocation.Answer(reply);
        return true;
    }

    /// <summary>False after the init phase: then there is no init to fail.</summary>
    public bool TryFailInit(RuntimeReply error) => !_ready.Task.IsCompleted && _initError.TrySetResult(error);

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }
}
