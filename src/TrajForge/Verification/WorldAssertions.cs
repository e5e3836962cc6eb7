using System.Text.Json;

namespace TrajForge.Verification;

/// <summary>Functions of a world that must hold when a play is over.</summary>
internal static class WorldAssertions
{
    /// <summary>Runs each; one that fails is unmet, with its error.</summary>
    public static async ValueTask<IReadOnlyList<AssertionResult>> EvaluateAsync(
        IWorld world, IReadOnlyList<WorldAssertion> assertions, CancellationToken cancellationToken)
    {
        var results = new List<AssertionResult>();
        foreach (var assertion in assertions)
        {
            try
            {
                var value = world is IWorldFunctions functions
                    ? await functions.RunAsync(assertion.Function, cancellationToken)
                    : throw new WorldFunctionException($"the environment has no function '{assertion.Function.Name}'");
                var kind = value.ToElement().ValueKind;
                results.Add(kind is JsonValueKind.True or JsonValueKind.False
                    ? new AssertionResult(assertion, kind == JsonValueKind.True, null)
                    : new AssertionResult(assertion, null, $"{assertion.Function.Name} returned {value}, no boolean"));
            }
            catch (WorldFunctionException e)
            {
                results.Add(new AssertionResult(assertion, null, e.Message));
            }
        }

        return results;
    }
}
