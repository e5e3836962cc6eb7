using TrajForge.Tasks;

namespace TrajForge.Tests.Tasks;

public sealed class TaskGridTests
{
    private static readonly Dictionary<string, double> Thirds = new() { ["1 x 1-2"] = 1 / 3.0, ["2 x 3-5"] = 1 / 3.0, ["3+ x 6+"] = 1 / 3.0 };

    [Theory]
    [InlineData("1 x 1-2", 1, 2, true)]
    [InlineData("1 x 1-2", 1, 3, false)]
    [InlineData("1 x 1-2", 2, 2, false)]
    [InlineData("3+ x 6+", 5, 9, true)]
    [InlineData("2-3 x 4", 3, 4, true)]
    public void A_cell_holds_what_its_name_says(string name, int changes, int reads, bool holds) =>
        Assert.Equal(holds, GridCell.Parse(name)!.Holds(new Difficulty { Changes = changes, Reads = reads }));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1x2")]
    [InlineData("0 x 3")]
    [InlineData("3-1 x 2")]
    [InlineData("-1 x 2")]
    [InlineData("1 x +")]
    [InlineData("1 x 99999999999999999999")]
    public void Anything_else_is_no_cell(string name) => Assert.Null(GridCell.Parse(name));

    [Fact]
    public void Cells_are_dealt_in_exact_shares() =>
        Assert.Equal([100, 100, 100], Enumerable.Range(0, 300).GroupBy(index => new TaskGrid(1, Thirds, paired: false).At(index).Name).Select(cell => cell.Count()));

    [Fact]
    public void The_two_tasks_of_a_pair_aim_at_one_cell()
    {
        var grid = new TaskGrid(1, Thirds, paired: true);

        Assert.All(Enumerable.Range(0, 50), pair => Assert.Equal(grid.At(2 * pair), grid.At((2 * pair) + 1)));
    }

    [Theory]
    [InlineData(100, new long[] { 34, 33, 33 })]
    [InlineData(2, new long[] { 1, 1, 0 })]
    [InlineData(0, new long[] { 0, 0, 0 })]
    public void Quotas_are_the_shares_to_within_one_and_sum_to_the_target(int target, long[] quotas) =>
        Assert.Equal(quotas, new TaskGrid(1, Thirds, paired: false).Quotas(target));

    [Fact]
    public void Without_a_grid_one_cell_holds_everything()
    {
        var grid = new TaskGrid(1, null, paired: false);

        Assert.True(grid.IsOne);
        Assert.Equal([120L], grid.Quotas(120));
        Assert.True(grid.At(7).Holds(new Difficulty { Changes = 0, Reads = 0 }));
    }
}
