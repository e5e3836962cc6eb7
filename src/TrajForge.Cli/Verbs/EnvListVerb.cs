using System.CommandLine;
using TrajForge.Cli.Terminal;
using TrajForge.Specs;

namespace TrajForge.Cli.Verbs;

/// <summary>Lists the environments.</summary>
internal sealed class EnvListVerb : Verb
{
    private readonly Option<bool> _json = Named.Json();

    public EnvListVerb(Screen screen)
        : base(screen, "list", "List the environments.")
    {
        Examples = ["env list"];
        Add(_json);
        SetAction(parsed => Run(parsed.GetValue(_json)));
    }

    private void Run(bool json)
    {
        var packs = Composition.Packs
            .Select(pack => new { pack.Id, Variants = (string[])[EngineWords.Corrected, .. pack.Variants], pack.Summary })
            .ToArray();
        if (json)
        {
            Screen.Report(packs);
        }
        else
        {
            Screen.Table(["name", "variants", "what"], packs.Select(pack => (string[])[pack.Id, string.Join(", ", pack.Variants), pack.Summary]));
        }
    }
}
