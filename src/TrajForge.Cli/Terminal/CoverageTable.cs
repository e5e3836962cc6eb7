using System.Globalization;
using TrajForge.Datasets;

namespace TrajForge.Cli.Terminal;

/// <summary>How evenly accepted rows fill templates, changes, reads and behaviours, as a table.</summary>
internal static class CoverageTable
{
    public static void Write(Screen screen, IReadOnlyList<FactorCoverage> coverage)
    {
        screen.Plain();
        screen.Table(
            ["coverage of accepted rows", "categories", "with rows", "entropy"],
            coverage.Select(factor => (string[])
            [
                "  " + factor.Factor,
                factor.Declared.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{factor.Found} ({factor.Share:P0})"),
                factor.Entropy.ToString("0.000", CultureInfo.InvariantCulture),
            ]));
    }
}
