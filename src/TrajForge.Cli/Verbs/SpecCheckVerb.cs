using System.CommandLine;
using TrajForge.Cli.Terminal;
using TrajForge.Specs;

namespace TrajForge.Cli.Verbs;

/// <summary>Says everything that is wrong with specs, all at once.</summary>
internal sealed class SpecCheckVerb : Verb
{
    private readonly Argument<string[]> _specs = new("SPEC") { Description = "Spec files.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _json = Named.Json();

    public SpecCheckVerb(Screen screen)
        : base(screen, "check", "Say everything that is wrong with specs, with lines; exit 2 when something is.")
    {
        Examples = ["spec check configs/quickstart.yaml", "spec check configs/*.yaml --json"];
        Add(_specs);
        Add(_json);
        SetAction(parsed => Run(parsed.GetRequiredValue(_specs), parsed.GetValue(_json)));
    }

    private int Run(string[] paths, bool json)
    {
        var results = paths.Select(path => (Path: path, Result: SpecReader.Read(path, Composition.Packs))).ToArray();
        if (json)
        {
            Screen.Report(results.Select(found => new { Spec = found.Path, found.Result.Ok, found.Result.Problems }));
        }
        else
        {
            foreach (var (path, result) in results)
            {
                Show(path, result);
            }
        }

        return results.All(found => found.Result.Ok) ? ExitCode.Done : ExitCode.BadInput;
    }

    private void Show(string path, SpecResult result)
    {
        foreach (var problem in result.Problems)
        {
            Screen.Plain(problem.ToString());
        }

        if (result.Ok)
        {
            Screen.Plain($"{path}: right; {result.Spec.Environment}, {result.Spec.Accept} rows, seed {result.Spec.Seed}");
        }
    }
}
