using System.Text;
using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

public sealed class JsonSlicesTests
{
    private const string Whole = """{"info":{"a":[1]},"tasks":[{"id":"t"}],"simulations":[{"id":"x"},{"id":"y"},{"id":"z"}]}""";

    [Fact]
    public void A_results_file_is_cut_into_its_parts()
    {
        var slices = JsonSlices.Of(Encoding.UTF8.GetBytes(Whole), "tasks", "simulations");

        Assert.Null(slices.BrokenAt);
        Assert.Equal(["""{"id":"x"}""", """{"id":"y"}""", """{"id":"z"}"""], slices.Arrays["simulations"].Select(Text));
        Assert.Equal("info", Assert.Single(slices.Members).Name);
    }

    [Fact]
    public void At_every_cut_what_is_whole_before_it_is_read()
    {
        for (var length = 1; length < Whole.Length; length++)
        {
            var slices = JsonSlices.Of(Encoding.UTF8.GetBytes(Whole[..length]), "tasks", "simulations");
            Assert.NotNull(slices.BrokenAt);
            Assert.Equal(new[] { "x", "y", "z" }.Count(id => Whole[..length].Contains($$"""{"id":"{{id}}"}""", StringComparison.Ordinal)), Count(slices));
        }

        static int Count(JsonSlices slices) => slices.Arrays.GetValueOrDefault("simulations")?.Count ?? 0;
    }

    [Fact]
    public void Runs_line_by_line_are_read_too() =>
        Assert.Equal(2, JsonSlices.Of("{\"messages\":[]}\n{\"messages\":[]}\n"u8.ToArray(), "simulations").Items.Count);

    [Fact]
    public void Numbers_that_only_Python_writes_become_null_and_texts_stay() =>
        Assert.Equal(
            """{"a":null,"b":"NaN \" Infinity","c":[null,-1,null]}""",
            Encoding.UTF8.GetString(PythonNumbers.Without("""{"a":NaN,"b":"NaN \" Infinity","c":[-Infinity,-1,Infinity]}"""u8)!));

    [Fact]
    public void One_run_nested_beyond_reason_does_not_hide_the_others()
    {
        var deep = new string('[', 5000) + new string(']', 5000);

        var slices = JsonSlices.Of(Encoding.UTF8.GetBytes($"[{{\"messages\":{deep}}},{{\"messages\":[]}}]"), "simulations");

        Assert.Equal((null, 2), (slices.BrokenAt, slices.Items.Count));
    }

    private static string Text(Slice slice) => Encoding.UTF8.GetString(slice.Of(Encoding.UTF8.GetBytes(Whole)).Span);
}
