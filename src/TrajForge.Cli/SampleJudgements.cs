using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Verification;

namespace TrajForge.Cli;

/// <summary>A few scripted episodes of every environment that has scripted players, with slips, replayed for judging.</summary>
internal static class SampleJudgements
{
    private const int Each = 3;

    public static async Task<IReadOnlyList<Judgement>> MakeAsync(CancellationToken cancellationToken)
    {
        var judgements = new List<Judgement>();
        foreach (var environment in (string[])["retail", "airline", "telecom"])
        {
            var spec = new Spec { Name = "check", Environment = environment, Players = new PlayerSpec { Slips = 0.5 } };
            var forge = await Composition.ForgeAsync(spec, cancellationToken);
            var builder = new JudgementBuilder(forge.Environment);
            for (long index = 0, made = 0; made < Each; index++)
            {
                if (forge.Plan(index).Task is { } task)
                {
                    var played = await forge.PlayAsync(task, 0, Models.NoModels.Wire, cancellationToken);
                    judgements.Add(await builder.BuildAsync(task, played.Episode, cancellationToken));
                    made++;
                }
            }
        }

        return judgements;
    }
}
