using System.Globalization;

namespace TrajForge.Cli.Terminal;

/// <summary>The share of descriptions that stay open until their last attribute, as a table.</summary>
internal static class ReferenceTable
{
    public static void Write(Screen screen, ReferenceTally references)
    {
        screen.Plain();
        screen.Table(
            ["described", "times", "open until the last attribute"],
            references.Figures.Select(figure => (string[])
            [
                "  " + figure.Kind,
                figure.Fuzzy.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{figure.OpenUntilLast} ({figure.Share:P0})"),
            ]));
    }
}
