namespace TrajForge.Tau;

/// <summary>An imported run graded as its publisher grades it.</summary>
public sealed record TauReport
{
    public required string Environment { get; init; }

    public required string Variant { get; init; }

    /// <summary>In order of task and trial as imported.</summary>
    public required IReadOnlyList<TauGrade> Runs { get; init; }

    public required TauTotals Totals { get; init; }

    /// <summary>pass^1, pass^2, ... by reward and convention.</summary>
    public required TauPassK PassK { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>Sums of a report.</summary>
public sealed record TauTotals
{
    public required int Runs { get; init; }

    public required int Agree { get; init; }

    public required int Disagree { get; init; }

    /// <summary>Graded, but nothing is published to compare with.</summary>
    public required int Unpublished { get; init; }

    /// <summary>Of these no score can be made.</summary>
    public required int Ungraded { get; init; }

    /// <summary>Left out when the file was imported.</summary>
    public required int LeftOut { get; init; }

    public required int Misfits { get; init; }

    public required double? MeanPublished { get; init; }

    public required double? MeanOurs { get; init; }

    public required int Calls { get; init; }

    public required int RepliesCompared { get; init; }

    public required int RepliesDiffering { get; init; }

    public required int GoldHashesPublished { get; init; }

    public required int GoldHashesReproduced { get; init; }
}

/// <summary>pass^k of both rewards under both conventions.</summary>
public sealed record TauPassK(IReadOnlyList<double> PublishedV1, IReadOnlyList<double> OursV1, IReadOnlyList<double> PublishedV2, IReadOnlyList<double> OursV2);
