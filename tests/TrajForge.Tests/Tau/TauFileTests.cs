using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

public sealed class TauFileTests : IDisposable
{
    private const string Run = """{"id":"r1","task_id":"5","messages":[]}""";
    private const string Results = """{"info":null,"tasks":[{"id":"5"}],"simulations":[{"id":"r1","task_id":"5","messages":[]}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData($"[{Run}]\n[{Run}]", 2, 0)]
    [InlineData($"{Run}\r\n{Run}\r\n", 2, 0)]
    [InlineData($"{Results}\n{Results}", 2, 0)]
    [InlineData($"[{Run}] and more", 1, 1)]
    [InlineData($"\uFEFF[{Run}]", 1, 0)]
    [InlineData("{\"tasks\":null,\"simulations\":[" + Run + "]}", 1, 0)]
    [InlineData("{\"info\":{\"agent_info\":{\"llm\":\"\\ud83d\"}},\"simulations\":[" + Run + "]}", 1, 0)]
    public void What_stands_in_a_file_is_read_or_told(string text, int runs, int problems)
    {
        var file = TauFile.Open(Written("runs.json", text));

        Assert.Equal((runs, problems), (file.Count, file.Problems.Count));
        Assert.All(file.Runs(), read => Assert.NotNull(read.Run));
    }

    [Fact]
    public void A_member_too_deep_to_read_is_told_and_stops_nothing()
    {
        var file = TauFile.Open(Written("runs.json", $"{{\"info\":{new string('[', 400)}{new string(']', 400)},\"simulations\":[{Run}]}}"));

        Assert.Equal((1, "{}", "TF3025"), (file.Count, file.Head, Assert.Single(file.Problems).Code));
    }

    [Fact]
    public void A_folder_may_hold_several_results_files_and_none_is_passed_over()
    {
        Written("a.json", Results);
        Written("b.json", Results.Replace("r1", "r2", StringComparison.Ordinal));
        Written("c.json", Run);
        Written("empty.json", "");

        var file = TauFile.Open(_folder);

        Assert.Equal((3, 1, "TF3005"), (file.Count, file.Tasks.Count, Assert.Single(file.Problems).Code));
    }

    [Fact]
    public void Runs_beside_damaged_metadata_are_read()
    {
        Written("results.json", "{\"tasks\":[");
        Directory.CreateDirectory(System.IO.Path.Combine(_folder, "simulations"));
        Written(System.IO.Path.Combine("simulations", "r1.json"), Run);

        var file = TauFile.Open(_folder);

        Assert.Equal((1, "TF3024"), (file.Count, Assert.Single(file.Problems).Code));
    }

    [Theory]
    [InlineData("""[{"id":"5"},{"id":"5"}]""", TauEffect.Noted)]
    [InlineData("""[{"id":"5"},{"id":5,"ticket":"other"}]""", TauEffect.LeftOut)]
    public void A_task_that_stands_there_twice_is_told_and_lost_only_where_it_differs(string text, TauEffect effect)
    {
        var problems = new List<TauProblem>();

        var tasks = TauTaskFile.Open(Written("tasks.json", text), problems);

        Assert.Single(tasks);
        Assert.Equal(("TF3019", effect), (Assert.Single(problems).Code, problems[0].Effect));
    }

    private string Written(string name, string text)
    {
        var path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
