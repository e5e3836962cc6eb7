using TrajForge.Tasks;

namespace TrajForge.Verification.Checks;

/// <summary>
/// Was the simulated customer faithful to its brief and its behaviour? By words alone. What fails here is no failure of the agent: the episode says
/// nothing about it.
/// </summary>
internal sealed class ConductVerifier : IVerifier
{
    public string Id => Judge.CustomerFamily;

    public int Version => 5;

    public IReadOnlyList<string> Checks { get; } =
        ["customer.leaked", "customer.invented", "customer.disclosed", "customer.stopped", "customer.repeated", "customer.contradicted"];

    public IReadOnlyList<CheckResult> Verify(Judgement judgement)
    {
        if (judgement.Episode.Players.Customer == PlayWriter.Nobody)
        {
            return [.. Checks.Select(check => CheckResult.None(check, "nobody plays the customer"))];
        }

        var talk = Talk.Of(judgement);
        if (!talk.Said.Any())
        {
            return [.. Checks.Select(check => CheckResult.None(check, "the customer said nothing"))];
        }

        var sayings = Sayings.Of(talk);
        var meant = Untruths.Meant(talk, sayings);
        var words = new GoalWords(talk);
        return
        [
            Unfounded.Leaked(judgement, sayings), Unfounded.Invented(judgement, sayings, meant), Disclosure.Check(talk, words), Stopping.Check(talk, words),
            Stopping.IsIdle(talk) ? CheckResult.None("customer.repeated", "the agent did nothing") : Repetition.Check(talk, words), Contradiction.Check(talk, sayings, meant, [.. talk.Misleading.Select(slip => slip.Line.Index).Distinct()]),
        ];
    }
}
