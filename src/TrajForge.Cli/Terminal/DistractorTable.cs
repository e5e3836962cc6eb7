using System.Globalization;
using TrajForge.ToolGraphs;

namespace TrajForge.Cli.Terminal;

/// <summary>What becomes of distractors, argument by argument, as a table; one that is accepted is named.</summary>
internal static class DistractorTable
{
    private static readonly string[] Outcomes = [.. Enum.GetNames<DistractorOutcome>().Select(outcome => outcome.ToLowerInvariant())];

    public static void Write(Screen screen, DistractorTally distractors)
    {
        screen.Table(
            ["distractors", .. Outcomes],
            distractors.Arguments.Select(argument => (string[])["  " + argument.Key, .. Outcomes.Select(outcome => Whole(argument.Value.GetValueOrDefault(outcome)))]));
        foreach (var (index, distractor, outcome) in distractors.Accepted)
        {
            screen.Plain($"task {Whole(index)}: {distractor}: {outcome}");
        }

        screen.Plain($"distractors: {Whole(distractors.Plays)} played, {string.Join(", ", Outcomes.Select(outcome => $"{Whole(distractors.Outcomes.GetValueOrDefault(outcome))} {outcome}"))}");
        screen.Plain();
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
