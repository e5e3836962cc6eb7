using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.SemanticKernel;

namespace TrajForge.Environments;

/// <summary>A tool with the Semantic Kernel function behind it.</summary>
internal sealed class ToolFunction(ToolInfo info, KernelFunction function, string stateName, ToolParameter[] parameters, ArgumentReader reader)
{
    // Functions of a catalog use no services, so one kernel serves every world.
    private static readonly Kernel Kernel = new();

    public ToolInfo Info => info;

    public ToolFunction HeldBy(Side side) => new(info with { Side = side }, function, stateName, parameters, reader);

    /// <summary>Runs the tool; its exceptions come out as they were thrown.</summary>
    public async ValueTask<string> InvokeAsync(WorldState state, JsonElement arguments, CancellationToken cancellationToken)
    {
        var values = reader.Read(info.Name, parameters, arguments);
        var named = new KernelArguments { [stateName] = state };
        for (var i = 0; i < parameters.Length; i++)
        {
            if (values[i] is not null)
            {
                named[parameters[i].Parameter] = values[i];
            }
        }

        try
        {
            var result = await function.InvokeAsync(Kernel, named, cancellationToken);
            return result.GetValue<string>() ?? "";
        }
        catch (Exception exception) when (exception is TargetInvocationException or KernelFunctionCanceledException && exception.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException);
            throw;
        }
    }
}
