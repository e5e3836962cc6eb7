using System.Globalization;
using TrajForge.Testing.Verification;
using Xunit;

namespace TrajForge.Testing.Datasets;

/// <summary>What every sink must keep; an author derives a test class, makes the factory, and adds rows that the format has something to say of.</summary>
public abstract class SinkContractTests
{
    /// <summary>A new factory; every test asks for its own.</summary>
    protected abstract IDatasetSinkFactory Create();

    /// <summary>Rows of its own kind, besides one of each of <see cref="Sample.Judgements"/>.</summary>
    protected virtual IReadOnlyList<DatasetRow> Rows() => [];

    [Fact]
    public void The_format_is_named_as_files_are()
    {
        var factory = Create();

        Assert.Matches("^[a-z][a-z0-9_]{0,39}$", factory.Id);
        Assert.True(factory.Version >= 1, "a version is 1 or more");
    }

    [Fact]
    public async Task Every_row_is_taken_and_the_accepted_ones_come_out()
    {
        var lines = await WriteAsync(Create(), All());

        Assert.NotEmpty(lines);
    }

    [Fact]
    public async Task The_same_rows_give_the_same_lines_in_any_culture()
    {
        var first = await WriteAsync(Create(), All());
        foreach (var culture in (string[])["de-DE", "tr-TR", "ar-SA", "fa-IR"])
        {
            var own = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                Assert.Equal(first, await WriteAsync(Create(), All()));
            }
            finally
            {
                CultureInfo.CurrentCulture = own;
            }
        }
    }

    [Fact]
    public async Task Exports_do_not_see_each_other()
    {
        var factory = Create();

        var first = await WriteAsync(factory, All());

        Assert.Equal(first, await WriteAsync(factory, All()));
    }

    [Fact]
    public async Task An_export_without_rows_writes_nothing() => Assert.Empty(await WriteAsync(Create(), []));

    [Fact]
    public async Task An_export_that_is_given_up_can_be_disposed_of()
    {
        var sink = Create().Create(new CollectedRows());
        await sink.WriteAsync(All()[0], TestContext.Current.CancellationToken);

        await sink.DisposeAsync();
    }

    private DatasetRow[] All() =>
        [.. Sample.Judgements().Select(Sample.Row).Concat(Rows()).Select((row, index) => row with { Lineage = row.Lineage with { TaskIndex = index } })];

    private static async Task<IReadOnlyList<string>> WriteAsync(IDatasetSinkFactory factory, IReadOnlyList<DatasetRow> rows)
    {
        var files = new CollectedRows();
        await using var sink = factory.Create(files);
        foreach (var row in rows)
        {
            await sink.WriteAsync(row, TestContext.Current.CancellationToken);
        }

        await sink.CompleteAsync(TestContext.Current.CancellationToken);
        return files.Lines;
    }
}
