using System.Globalization;
using TrajForge.Verification.Checks;

namespace TrajForge.Verification;

/// <summary>The second step of judging: runs the verifiers on a judgement and derives the verdict.</summary>
public sealed class Judge
{
    private readonly JudgeOptions _options;
    private readonly RewardRule _reward;
    private readonly IReadOnlyList<string> _gates;
    private readonly IReadOnlyList<string> _verifiers;

    public Judge(JudgeOptions options)
    {
        _options = options;
        _reward = options.Reward ?? options.Profile.Reward;
        _gates = options.Gates ?? options.Profile.Gates ?? [.. options.Verifiers.Select(verifier => verifier.Id)];
        _verifiers = [.. options.Verifiers.Select(Text)];
        Profile = ContentHash.Of([.. _verifiers, ContentHash.Of(TrajJson.Write(_reward)), .. _gates, .. options.Soft, Text(options.Lambda), Text(options.RMax), Text(options.Profile.Least)]);
    }

    /// <summary>The family that judges the simulated customer; what fails there makes a row invalid.</summary>
    public const string CustomerFamily = "customer";

    /// <summary>The built-in families, in the order of reports.</summary>
    public static IReadOnlyList<IVerifier> BuiltIn { get; } =
    [
        new FormVerifier(), new ReplayVerifier(), new ProcedureVerifier(), new EvidenceVerifier(),
        new ConstraintVerifier(), new RefusalVerifier(), new EndStateVerifier(), new RedundancyVerifier(), new CommunicationVerifier(),
        new GroundingVerifier(), new EfficiencyVerifier(), new TraceVerifier(), new ConductVerifier(),
    ];

    /// <summary>Names of the built-in families.</summary>
    public static IReadOnlyList<string> Families { get; } = BuiltIn.Select(verifier => verifier.Id).ToArray();

    /// <summary>Hash of verifiers, versions and parameters.</summary>
    public string Profile { get; }

    public Verdict Decide(Judgement judgement)
    {
        CheckResult[] checks = [.. _options.Verifiers.SelectMany(verifier => VerifierGuard.Run(verifier, judgement))];
        if (checks.Any(check => check.Outcome == CheckOutcome.Broken))
        {
            return Invalid(judgement.Episode.Id, checks, check => check.Outcome == CheckOutcome.Broken);
        }

        if (checks.Any(Misconduct) && !IsProvoked(checks))
        {
            return Invalid(judgement.Episode.Id, checks, Misconduct);
        }

        var s = CoveScore.Of(judgement, checks, _options.Lambda, _options.RMax);
        var components = new Components(checks, s);
        var reward = _reward.Of(components);
        var reasons = checks.Where(check => check.Outcome == CheckOutcome.Failed && Gates(check.Check)).Select(check => check.Check).ToList();
        if (reasons.Count == 0 && reward < _options.Profile.Least)
        {
            reasons.Add("reward.least");
        }

        return new Verdict
        {
            EpisodeId = judgement.Episode.Id,
            Outcome = reasons.Count == 0 ? VerdictOutcome.Accepted : VerdictOutcome.Rejected,
            Reasons = reasons,
            Checks = checks,
            Vector = Vector(components),
            Changes = ChangesMade.Of(judgement),
            S = s,
            Reward = reward,
            Verifiers = _verifiers,
            Profile = Profile,
        };
    }

    /// <summary>The verdict when replay itself failed: the fault is shown and nothing is scored.</summary>
    public Verdict Broken(string episodeId, string check, string finding) =>
        Invalid(episodeId, [new CheckResult { Check = check, Outcome = CheckOutcome.Broken, Finding = finding }], _ => true);

    private bool Gates(string check) => _gates.Contains(check) || _gates.Contains(Components.Family(check));

    /// <summary>The agent had gone wrong before the customer did; what a customer does then says nothing about whether it is true to its brief.</summary>
    private static bool IsProvoked(IReadOnlyList<CheckResult> checks)
    {
        var customer = checks.Where(Misconduct).SelectMany(check => check.Events).DefaultIfEmpty(-1).Max();
        return checks.Any(check => check.Outcome == CheckOutcome.Failed && !Misconduct(check) && check.Events.Any(e => e < customer));
    }

    private static bool Misconduct(CheckResult check) => check.Outcome == CheckOutcome.Failed && Components.Family(check.Check) == CustomerFamily;

    private Verdict Invalid(string episodeId, IReadOnlyList<CheckResult> checks, Func<CheckResult, bool> why) => new()
    {
        EpisodeId = episodeId,
        Outcome = VerdictOutcome.Invalid,
        Reasons = [.. checks.Where(why).Select(check => check.Check)],
        Checks = checks,
        Vector = [],
        Verifiers = _verifiers,
        Profile = Profile,
    };

    /// <summary>One component per family that had something to check, and those besides of which the reward is made.</summary>
    private IReadOnlyList<Component> Vector(Components components)
    {
        Component[] families = [.. components.Families];
        var others = _reward.Named.Where(name => name != Components.S && families.All(family => family.Name != name));
        return [.. families, .. others.Where(name => components[name] is not null).Select(name => new Component(name, components[name]!.Value))];
    }

    private static string Text(IVerifier verifier) =>
        string.Create(CultureInfo.InvariantCulture, $"{verifier.Id}@{verifier.Version}{(verifier is IFingerprinted plugin ? $"#{plugin.Fingerprint}" : "")}");

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
