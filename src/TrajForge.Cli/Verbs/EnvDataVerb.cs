using System.CommandLine;
using System.Text;
using TrajForge.Cli.Terminal;

namespace TrajForge.Cli.Verbs;

/// <summary>Makes an environment's data from a seed.</summary>
internal sealed class EnvDataVerb : Verb
{
    private readonly Argument<string> _name = Named.Environment();
    private readonly Option<long> _seed = new("--seed") { Description = "Seed; the same seed gives the same bytes.", Required = true };
    private readonly Option<string?> _out = new("--out") { Description = "File to write; standard output when absent." };

    public EnvDataVerb(Screen screen)
        : base(screen, "data", "Make data of an environment's schema.")
    {
        Examples = ["env data retail --seed 1 --out db.json"];
        _out.Validators.Add(Named.NotEmpty);
        Add(_name);
        Add(_seed);
        Add(_out);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var data = Composition.Pack(parsed.GetRequiredValue(_name)).GenerateData(parsed.GetValue(_seed));
        if (parsed.GetValue(_out) is not { } path)
        {
            await Console.Out.WriteAsync(data);
            return ExitCode.Done;
        }

        await Loading.WritingAsync(path, () => File.WriteAllTextAsync(path, data, new UTF8Encoding(false), cancellationToken));
        Screen.Plain($"wrote {path}");
        return ExitCode.Done;
    }
}
