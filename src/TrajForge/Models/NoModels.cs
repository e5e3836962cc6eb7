namespace TrajForge.Models;

/// <summary>The wire of runs that no model plays in.</summary>
public sealed class NoModels : IModelWire
{
    private NoModels()
    {
    }

    public static IModelWire Wire { get; } = new NoModels();

    public ValueTask<ModelReply> SendAsync(ModelCall call, CancellationToken cancellationToken) =>
        throw new ModelSetupException($"model '{call.Profile}' was asked, but nothing is there to ask it");
}
