using System.Diagnostics.CodeAnalysis;
using TrajForge.Environments;

namespace TrajForge.Python;

/// <summary>How a tool turns a call down.</summary>
public static class Refuse
{
    public static void If([DoesNotReturnIf(true)] bool wrong, string text)
    {
        if (wrong)
        {
            throw new ToolRefusedException(text);
        }
    }

    /// <summary>A failed check's text in v1: its first letter in lower case.</summary>
    public static string V1(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
