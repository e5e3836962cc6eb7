namespace TrajForge.Models;

/// <summary>Answers that any run got to the very same request, its seed included. What they cost was paid then.</summary>
internal sealed class CacheWire(AnswerCache cache, IModelWire below) : IModelWire, IAsyncDisposable
{
    public async ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken)
    {
        if (cache.Find(call.Hash) is { } kept)
        {
            return kept;
        }

        var reply = await below.SendAsync(call, cancellationToken);
        cache.Add(call.Hash, reply);
        return reply;
    }

    public ValueTask DisposeAsync()
    {
        cache.Dispose();
        return ValueTask.CompletedTask;
    }
}
