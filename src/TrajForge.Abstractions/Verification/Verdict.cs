using System.Text.Json.Serialization;

namespace TrajForge;

/// <summary>How a check ended. Nothing to check is not a pass.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckOutcome>))]
public enum CheckOutcome
{
    Passed,
    Failed,
    NotApplicable,

    /// <summary>The check itself failed; the verdict is invalid and the row goes nowhere.</summary>
    Broken,
}

/// <summary>
/// Judges a finished episode. Synchronous and deterministic: the same judgement gives the same results on every machine, in every culture and time zone. One
/// instance serves all episodes, on several threads at once, and changes nothing of what it is given. An exception becomes a
/// <see cref="CheckOutcome.Broken"/> result that names the verifier, and so does a result that breaks what is said here.
/// </summary>
/// <remarks>
/// A plug-in's verifier is a public class with one public constructor: without parameters, or with one, a record of settings that the spec's JSON is read into.
/// Attributes of <c>System.ComponentModel.DataAnnotations</c> on the record say what is allowed.
/// </remarks>
public interface IVerifier
{
    /// <summary>The family, in lower case; every result's id starts with it.</summary>
    string Id { get; }

    /// <summary>Raised whenever results may change.</summary>
    int Version { get; }

    /// <summary>Ids of all its checks, each <c>family.check</c>, in the order of reports.</summary>
    IReadOnlyList<string> Checks { get; }

    /// <summary>One result for each of <see cref="Checks"/>; what does not apply says so. A verifier that cannot judge at all gives one broken result with its <see cref="Id"/>.</summary>
    IReadOnlyList<CheckResult> Verify(Judgement judgement);
}

/// <summary>One check's result with its evidence.</summary>
public sealed record CheckResult
{
    /// <summary><c>family.check</c>, e.g. <c>procedure.confirmed</c>.</summary>
    public required string Check { get; init; }

    public required CheckOutcome Outcome { get; init; }

    /// <summary>What was found, in a sentence; empty for a pass.</summary>
    public string Finding { get; init; } = "";

    /// <summary>Indexes of the events that prove it.</summary>
    public IReadOnlyList<int> Events { get; init; } = [];

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    /// <summary>Share satisfied in [0, 1] where the check counts; null where it is yes or no.</summary>
    public double? Score { get; init; }

    /// <summary>How many offences were found, where a penalty may be set on each; null where they are not counted.</summary>
    public int? Count { get; init; }

    public static CheckResult Pass(string check) => new() { Check = check, Outcome = CheckOutcome.Passed };

    public static CheckResult None(string check, string why) => new() { Check = check, Outcome = CheckOutcome.NotApplicable, Finding = why };

    public static CheckResult Fail(string check, string finding, params IReadOnlyList<int> events) =>
        new() { Check = check, Outcome = CheckOutcome.Failed, Finding = finding, Events = events };
}

/// <summary>What the verdict says of the row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictOutcome>))]
public enum VerdictOutcome
{
    Accepted,
    Rejected,

    /// <summary>A check broke, or the simulated customer was not true to its brief: nobody's failure; no score, no row.</summary>
    Invalid,
}

/// <summary>The verdict on one episode. The vector is the truth; the scalars are derived from it.</summary>
public sealed record Verdict
{
    public int Schema { get; init; } = 1;

    public required string EpisodeId { get; init; }

    public required VerdictOutcome Outcome { get; init; }

    /// <summary>Ids of the gates that failed, or of what makes it invalid, in the order of the checks; empty when accepted.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    public required IReadOnlyList<CheckResult> Checks { get; init; }

    /// <summary>Named reward components, each in [0, 1]; empty when invalid.</summary>
    public required IReadOnlyList<Component> Vector { get; init; }

    /// <summary>Every change that the episode made, in order, and on what evidence; empty when invalid.</summary>
    public IReadOnlyList<ChangeMade> Changes { get; init; } = [];

    /// <summary>CoVe's <c>S = max(0, satisfied / |C| - lambda * min(r, r_max))</c>; null when invalid.</summary>
    public double? S { get; init; }

    /// <summary>Graded reward for RL in [0, 1], derived from the vector by the spec's rule; null when invalid.</summary>
    public double? Reward { get; init; }

    /// <summary>Who judged, in the order of the checks: <c>id@version</c>, and behind a <c>#</c> the hash of code and settings where a verifier has such. Null for verdicts of engines that did not list it.</summary>
    public IReadOnlyList<string>? Verifiers { get; init; }

    /// <summary>Hash of verifiers, versions and parameters that made this.</summary>
    public required string Profile { get; init; }
}

/// <summary>A change that an episode made, beside what the task asks to be read first (<see cref="Burden"/>).</summary>
public sealed record ChangeMade
{
    /// <summary>Index of the message that made the call.</summary>
    public required int Event { get; init; }

    public required string Tool { get; init; }

    /// <summary>The records that it changed.</summary>
    public required IReadOnlyList<RecordRef> Records { get; init; }

    /// <summary>Different reads that had succeeded before it, identification included.</summary>
    public required int Reads { get; init; }

    /// <summary><c>B_min</c> of the change of the reference that it makes; null when it makes none.</summary>
    public int? Needed { get; init; }

    /// <summary><c>B_cover</c> of the same; null when it makes none.</summary>
    public int? Cover { get; init; }

    /// <summary>It was made without having seen what fixes its arguments.</summary>
    public required bool Guessed { get; init; }
}

/// <summary>A named number.</summary>
public sealed record Component(string Name, double Value);
