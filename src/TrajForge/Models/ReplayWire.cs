namespace TrajForge.Models;

/// <summary>Answers from another run's journal, and from nowhere else.</summary>
internal sealed class ReplayWire(CallTable recorded) : IModelWire, IAsyncDisposable
{
    public ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return recorded.Find(call) is { } reply
            ? ValueTask.FromResult(reply)
            : throw new ModelFaultException("not_recorded", $"the recorded run holds no answer to {call.Key} with request {call.Hash[..12]}");
    }

    public ValueTask DisposeAsync()
    {
        recorded.Dispose();
        return ValueTask.CompletedTask;
    }
}
