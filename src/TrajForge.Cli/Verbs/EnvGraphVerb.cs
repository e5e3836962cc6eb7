using System.CommandLine;
using System.Globalization;
using System.Text;
using TrajForge.Cli.Terminal;
using TrajForge.Tasks;
using TrajForge.ToolGraphs;

namespace TrajForge.Cli.Verbs;

/// <summary>Shows which output of which tool feeds which argument.</summary>
internal sealed class EnvGraphVerb : Verb
{
    /// <summary>Sources of one argument that a table row has room for.</summary>
    private const int Shown = 4;

    private readonly Argument<string> _name = Named.Environment();
    private readonly Option<int> _tasks = new("--tasks") { Description = "Tasks whose reference plays are played.", DefaultValueFactory = _ => 100 };
    private readonly Option<string?> _data = Named.Data();
    private readonly Option<long> _seed = new("--seed") { Description = "Seed of the tasks.", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _mermaid = new("--mermaid") { Description = "File to write the graph to as a Mermaid flowchart." };
    private readonly Option<bool> _json = Named.Json();

    public EnvGraphVerb(Screen screen)
        : base(screen, "graph", "Show which output of which tool feeds which argument, as schemas and data have it.")
    {
        Examples = ["env graph retail", "env graph airline --tasks 300 --mermaid airline.mmd"];
        _tasks.Validators.Add(Named.AtLeastOne);
        _mermaid.Validators.Add(Named.NotEmpty);
        Add(_name);
        Add(_tasks);
        Add(_data);
        Add(_seed);
        Add(_mermaid);
        Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var pack = Composition.Pack(parsed.GetRequiredValue(_name));
        var environment = await Loading.EnvironmentAsync(pack, null, Loading.FullData(parsed.GetValue(_data)), cancellationToken);
        var tasks = Tasks(environment, parsed.GetValue(_seed), parsed.GetValue(_tasks), cancellationToken);
        var graph = await new ToolGraphBuilder(environment).BuildAsync(tasks, cancellationToken);
        if (parsed.GetValue(_mermaid) is { } path)
        {
            await Loading.WritingAsync(path, () => File.WriteAllTextAsync(path, MermaidText.Of(graph), new UTF8Encoding(false), cancellationToken));
        }

        if (parsed.GetValue(_json))
        {
            Screen.Report(graph);
        }
        else
        {
            Show(graph, tasks.Count);
        }

        return ExitCode.Done;
    }

    private static List<TaskCase> Tasks(IEnvironment environment, long seed, int count, CancellationToken cancellationToken)
    {
        // An environment without templates has a graph all the same: of what its schemas and probes show.
        if (environment.Templates.Count == 0)
        {
            return [];
        }

        var planner = new TaskPlanner(environment, new PlanOptions { Seed = seed });
        var tasks = new List<TaskCase>();
        for (var index = 0; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tasks.AddRange(planner.Plan(index).Task is { } task ? [task] : []);
        }

        return tasks;
    }

    private void Show(ToolGraph graph, int tasks)
    {
        Screen.Table(
            ["tool", "argument", "values", "from"],
            graph.Tools.SelectMany(tool => tool.Inputs.Select((input, i) => (string[])
            [
                i == 0 ? tool.Name : "",
                input.Required ? input.Path : $"{input.Path} (optional)",
                Whole(input.Values),
                From(input.Sources),
            ]).DefaultIfEmpty([tool.Name, "", "", "takes nothing"])));
        Screen.Plain();
        var inputs = graph.Tools.SelectMany(tool => tool.Inputs).ToArray();
        Screen.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"{graph.Tools.Count} tools, {inputs.Length} arguments, {graph.Tools.Sum(tool => tool.Outputs.Count)} outputs, {inputs.Sum(input => input.Sources.Count(source => source.Kind == GraphSourceKind.Output))} edges, {inputs.Count(input => input.Sources.Count == 0)} arguments without a source; from {tasks} reference plays"));
    }

    private static string From(IReadOnlyList<GraphSource> sources) => sources.Count == 0 ? "nothing known" : string.Join(", ",
    [
        .. sources.Take(Shown).Select(source => source.Kind == GraphSourceKind.Constant ? source.ToString() : string.Create(CultureInfo.InvariantCulture, $"{source} {source.Share:P0}")),
        .. sources.Count > Shown ? [$"and {Whole(sources.Count - Shown)} more"] : Array.Empty<string>(),
    ]);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
