using System.Text.Json;

namespace TrajForge.ToolGraphs;

/// <summary>Whether a value says by itself what it stands for.</summary>
internal static class TellingValue
{
    private const int Small = 100;

    /// <summary>Yes, no and small whole numbers stand everywhere, so that only the name beside them tells which is meant.</summary>
    public static bool Tells(JsonText value) => value.ToElement() is var element && element.ValueKind switch
    {
        JsonValueKind.Number => Math.Abs(element.GetDouble()) >= Small || element.GetDouble() % 1 != 0,
        JsonValueKind.String => true,
        _ => false,
    };
}
