using System.Globalization;
using TrajForge.Datasets;

namespace TrajForge.Cli.Terminal;

/// <summary>How the customers' wording measures up, as a table.</summary>
internal static class DialogueTable
{
    public static void Write(Screen screen, DialogueFigures figures)
    {
        screen.Plain();
        screen.Table(
            ["wording of the customers", ""],
            [
                ["  dialogues measured", Show(figures.Dialogues)],
                ["  distinct turns, but for a plain yes", Show(figures.DistinctTurns)],
                ["  distinct openings", Show(figures.DistinctOpenings)],
                ["  zlib ratio", Show(figures.ZlibRatio)],
                ["  share of common 6-grams", Show(figures.CommonSixGrams)],
                ["  median turns", Show(figures.MedianTurns)],
                ["  median words per turn", Show(figures.MedianWords)],
                ["  unanswered questions", $"{Show(figures.Unanswered)} of {Show(figures.Questions)}"],
                ["  most new facts in a turn", Show(figures.MostFacts)],
                ["  dialogues with a detour", Show(figures.WithDetours)],
            ]);
    }

    private static string Show(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
