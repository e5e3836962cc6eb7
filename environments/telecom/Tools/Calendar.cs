namespace TrajForge.Telecom.Tools;

/// <summary>The day on which everything happens.</summary>
internal static class Calendar
{
    public const string Today = "2025-02-25";
}
