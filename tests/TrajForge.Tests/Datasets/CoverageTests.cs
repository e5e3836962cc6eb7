using TrajForge.Datasets;
using TrajForge.Tests.Support;

namespace TrajForge.Tests.Datasets;

public sealed class CoverageTests
{
    [Fact]
    public void Equal_shares_of_all_categories_have_entropy_1()
    {
        var coverage = new Coverage(["a", "b"], ["cooperative"], refusals: false);

        coverage.Add(Task("a"));
        coverage.Add(Task("b"));

        Assert.Equal(new FactorCoverage("template", 2, 2, 1), coverage.Figures[0] with { Entropy = Math.Round(coverage.Figures[0].Entropy, 12) });
    }

    [Fact]
    public void One_category_of_many_has_entropy_0()
    {
        var coverage = new Coverage(["a", "b", "c", "d"], ["cooperative"], refusals: false);

        coverage.Add(Task("a"));

        Assert.Equal((1, 0.25, 0.0), (coverage.Figures[0].Found, coverage.Figures[0].Share, coverage.Figures[0].Entropy));
    }

    [Theory]
    [InlineData(0, 0, "changes", 4)]
    [InlineData(1, 2, "changes", 3)]
    [InlineData(1, 9, "reads", 4)]
    public void Numbers_fall_into_bands_and_tasks_without_changes_add_one(int changes, int reads, string factor, int declared)
    {
        var coverage = new Coverage(["a"], ["cooperative"], refusals: false);

        coverage.Add(Task("a") with { Difficulty = new Difficulty { Changes = changes, Reads = reads } });

        Assert.Equal((declared, 1), coverage.Figures.Where(figure => figure.Factor == factor).Select(figure => (figure.Declared, figure.Found)).Single());
    }

    [Fact]
    public void Rows_that_go_together_are_seen_in_the_joint_only()
    {
        // Each template has one number of changes: every factor is even, and half of the joint is empty.
        var coverage = new Coverage(["a", "b"], ["cooperative"], refusals: false);
        coverage.Add(Task("a"));
        coverage.Add(Task("b") with { Difficulty = new Difficulty { Changes = 2, Reads = 1 } });

        Assert.Equal((24, 2), (coverage.Figures[^1].Declared, coverage.Figures[^1].Found));
        Assert.Equal(Math.Log(2) / Math.Log(24), coverage.Figures[^1].Entropy, 12);
    }

    [Fact]
    public void A_row_of_two_templates_weighs_as_much_as_a_row_of_one()
    {
        var coverage = new Coverage(["a", "b", "c"], ["cooperative"], refusals: false);
        coverage.Add(Task("a", "b"));
        coverage.Add(Task("c"));

        var expected = -((0.5 * Math.Log(0.5)) + (2 * 0.25 * Math.Log(0.25))) / Math.Log(3);
        Assert.Equal(expected, coverage.Figures[0].Entropy, 12);
    }

    [Fact]
    public void What_was_asked_for_is_read_from_the_play_identity()
    {
        var coverage = Coverage.Of(JsonText.Parse("""{"tasks":{"templates":{"a":0.5,"b":0.5,"c":0},"refusals":0.2},"players":{"behaviours":{"impatient":0.1}}}"""));

        Assert.Equal([2, 4, 4, 2], coverage.Figures.Take(4).Select(figure => figure.Declared));
    }

    private static TaskCase Task(params string[] templates) => Some.Task() with { Templates = templates };
}
