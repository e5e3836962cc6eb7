using System.Globalization;
using TrajForge.Tasks;

namespace TrajForge.Cli.Terminal;

/// <summary>What tasks have in common with those to avoid, as a table.</summary>
internal static class OverlapTable
{
    /// <param name="withoutAvoiding">The same tasks drawn without avoiding; null where they were not.</param>
    public static void Write(Screen screen, OverlapFigures overlap, OverlapFigures? withoutAvoiding)
    {
        screen.Plain();
        screen.Table(
            [$"met of {Whole(overlap.AvoidedTasks)} tasks to avoid", "of", "met", withoutAvoiding is null ? "" : "without avoiding"],
            [
                ["  entities", Whole(overlap.AvoidedEntities), Whole(overlap.EntitiesMet), Other(figures => figures.EntitiesMet)],
                ["  constraints", Whole(overlap.AvoidedConstraints), Whole(overlap.ConstraintsMet), Other(figures => figures.ConstraintsMet)],
                ["  by tasks made", Whole(overlap.Tasks), Whole(overlap.Overlapping), Other(figures => figures.Overlapping)],
                ["  customers (for information)", Whole(overlap.AvoidedCustomers), Whole(overlap.CustomersMet), Other(figures => figures.CustomersMet)],
            ]);

        string Other(Func<OverlapFigures, int> figure) => withoutAvoiding is null ? "" : Whole(figure(withoutAvoiding));
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
