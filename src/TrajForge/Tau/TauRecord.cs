using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>v2's recorded account of a reward; every part of it may be missing.</summary>
internal sealed class TauRecord(JsonElement info)
{
    /// <summary>What counts where a task does not say.</summary>
    public static IReadOnlyList<string> DefaultBasis { get; } = ["DB", "COMMUNICATE"];

    public IReadOnlyList<string>? Basis => BasisOf(info) is { Count: > 0 } basis ? basis : null;

    /// <summary>True when some component was looked at, which v2 does only after a proper end.</summary>
    public bool Evaluated =>
        new[] { "db_check", "env_assertions", "action_checks", "communicate_checks", "nl_assertions", "reward_breakdown" }.Any(part => info.Get(part) is not null)
        || info.Get("reward").Number() > 0;

    /// <summary>The components that count; Python's <c>RewardType.DB</c> is DB.</summary>
    public static IReadOnlyList<string>? BasisOf(JsonElement? element) =>
        element.Get("reward_basis").Texts() is { } basis ? [.. basis.Select(name => name.Split('.')[^1].Trim().ToUpperInvariant())] : null;

    /// <summary>A component's value as recorded; null when the record does not say.</summary>
    public double? this[string component] => info.Get("reward_breakdown").Get(component).Number() ?? component switch
    {
        "DB" => info.Get("db_check").Get("db_reward").Number() ?? info.Get("db_check").Get("db_match").Number(),
        "ENV_ASSERTION" => All("env_assertions", "met"),
        "ACTION" => All("action_checks", "action_match"),
        "COMMUNICATE" => All("communicate_checks", "met"),
        "NL_ASSERTION" => All("nl_assertions", "met"),
        _ => null,
    };

    private double? All(string checks, string met)
    {
        var values = info.Get(checks).Each().Select(check => check.Get(met).Number()).ToArray();
        return values.Length == 0 ? null : values.Any(value => value is null) ? null : values.All(value => value == 1) ? 1 : 0;
    }
}
