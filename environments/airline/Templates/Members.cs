namespace TrajForge.Airline.Templates;

/// <summary>Whether an earlier goal's world has another membership than the data, on which free bags and compensation depend.</summary>
internal static class Members
{
    public static bool Vary(DrawContext context) => context.Earlier.Any(part => Names(part.AgentData) || Names(part.Twin?.AgentData));

    private static bool Names(string? data) => data?.Contains("\"membership\"", StringComparison.Ordinal) == true;
}
