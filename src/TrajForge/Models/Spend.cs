namespace TrajForge.Models;

/// <summary>What models used and cost.</summary>
public sealed record Spend
{
    /// <summary>Answers that told what they used.</summary>
    public long Answers { get; init; }

    public long Input { get; init; }

    public long Output { get; init; }

    /// <summary>Of <see cref="Input"/>, read from the provider's cache.</summary>
    public long Cached { get; init; }

    /// <summary>In billionths of the prices' currency.</summary>
    public long Cost { get; init; }

    /// <summary>Requests of which nobody knows what they used.</summary>
    public long Uncertain { get; init; }

    /// <summary>The worst case of those, in tokens.</summary>
    public long UncertainTokens { get; init; }

    /// <summary>The worst case of those, in billionths.</summary>
    public long UncertainCost { get; init; }

    /// <summary>All tokens that may have been used.</summary>
    public long MostTokens => Input + Output + UncertainTokens;

    /// <summary>All that may have been spent.</summary>
    public long MostCost => Cost + UncertainCost;

    public static Spend operator +(Spend a, Spend b) => new()
    {
        Answers = a.Answers + b.Answers,
        Input = a.Input + b.Input,
        Output = a.Output + b.Output,
        Cached = a.Cached + b.Cached,
        Cost = a.Cost + b.Cost,
        Uncertain = a.Uncertain + b.Uncertain,
        UncertainTokens = a.UncertainTokens + b.UncertainTokens,
        UncertainCost = a.UncertainCost + b.UncertainCost,
    };
}
