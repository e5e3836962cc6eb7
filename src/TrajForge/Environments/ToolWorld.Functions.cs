namespace TrajForge.Environments;

public partial class ToolWorld<TState>
{
    /// <summary>Makes the start of a task: functions, each settled, then earlier calls. Snapshots compare with what is then.</summary>
    /// <exception cref="WorldFunctionException">The start is not possible.</exception>
    public virtual async ValueTask StartAsync(WorldStart? start, CancellationToken cancellationToken)
    {
        SettleStart();
        foreach (var function in start?.Functions ?? [])
        {
            await RunAsync(function, cancellationToken);
        }

        foreach (var call in start?.Calls ?? [])
        {
            if (Find(call) is { Info.Effect: ToolEffect.Changes })
            {
                await CallAsync(call, cancellationToken);
            }
        }

        SettleStart();
        state.Open();
    }

    public async ValueTask<JsonText> RunAsync(WorldFunction function, CancellationToken cancellationToken)
    {
        var own = functions?.Find(function.Name, function.Side);
        var found = own ?? catalog.Find(function.Name, function.Side) ?? throw new WorldFunctionException(_manners.UnknownFunction(function));
        try
        {
            using var arguments = Parse(function.Arguments);
            var text = await found.InvokeAsync(state, arguments.RootElement, cancellationToken);
            Settle();
            state.Forget();
            return own is null ? JsonText.FromString(text) : JsonText.Parse(text);
        }
        catch (ToolRefusedException refused)
        {
            Drop();
            throw new WorldFunctionException(refused.Message);
        }
        catch
        {
            state.Undo();
            throw;
        }
    }

    private void SettleStart()
    {
        try
        {
            Settle();
            state.Forget();
        }
        catch (ToolRefusedException refused)
        {
            Drop();
            throw new WorldFunctionException(refused.Message);
        }
    }

    private void Drop()
    {
        if (_manners.Atomic)
        {
            state.Undo();
        }
        else
        {
            state.Forget();
        }
    }
}
