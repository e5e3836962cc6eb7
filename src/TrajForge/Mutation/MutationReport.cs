namespace TrajForge.Mutation;

/// <summary>How good verifiers are at telling broken episodes of one environment from whole ones.</summary>
public sealed record MutationReport
{
    /// <summary>Share of mutants that must be killed in an environment, and of those of one operator; share of harmless edits that must be accepted.</summary>
    public const double Floor = 0.99, OperatorFloor = 0.95, HarmlessFloor = 0.99;

    public required string Environment { get; init; }

    public required long Seed { get; init; }

    /// <summary>Honest episodes played, untouched but for being played again by the editor.</summary>
    public required int Episodes { get; init; }

    /// <summary>Untouched episodes that were not accepted.</summary>
    public required IReadOnlyList<MutantCase> Alarms { get; init; }

    public required IReadOnlyList<OperatorFigures> Operators { get; init; }

    public required IReadOnlyList<HarmlessFigures> Harmless { get; init; }

    /// <summary>Mutants that were accepted.</summary>
    public required IReadOnlyList<MutantCase> Survivors { get; init; }

    /// <summary>Harmless edits that were not.</summary>
    public required IReadOnlyList<MutantCase> Rejected { get; init; }

    /// <summary>For each family, how many mutants fail a check of it, and how many fail no other's: those would survive without it.</summary>
    public required IReadOnlyList<FamilyFigures> Families { get; init; }

    public int Mutants => Operators.Sum(figures => figures.Mutants);

    public int Equivalent => Operators.Sum(figures => figures.Equivalent);

    public int Killed => Operators.Sum(figures => figures.Killed);

    public int Edits => Harmless.Sum(figures => figures.Edits);

    /// <summary>Mutation score: killed among those that are not equivalent.</summary>
    public double Score => Share(Killed, Mutants);

    /// <summary>Share of harmless edits that were accepted.</summary>
    public double Spared => Share(Harmless.Sum(figures => figures.Accepted), Edits);

    /// <summary>Operators below their floor.</summary>
    public IReadOnlyList<string> Weak => [.. Operators.Where(figures => figures.Mutants > 0 && figures.Score < OperatorFloor).Select(figures => figures.Id)];

    public bool Sound => Episodes > 0 && Mutants > 0 && Alarms.Count == 0 && Score >= Floor && Weak.Count == 0 && Spared >= HarmlessFloor;

    internal static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}

/// <summary>What became of one operator's mutants.</summary>
/// <param name="Equivalent">Mutants proven to end in the original's state, where the fault would lie there; counted nowhere else.</param>
/// <param name="Mutants">Those that are not equivalent.</param>
/// <param name="Kills">For each check, how many of them fail it.</param>
public sealed record OperatorFigures(string Id, string Family, string Breaks, int Equivalent, int Mutants, int Killed, IReadOnlyDictionary<string, int> Kills)
{
    public double Score => MutationReport.Share(Killed, Mutants);
}

/// <summary>What became of one harmless edit.</summary>
/// <param name="Alarms">For each check, how many it failed on.</param>
public sealed record HarmlessFigures(string Id, string Keeps, int Edits, int Accepted, IReadOnlyDictionary<string, int> Alarms)
{
    public double Share => MutationReport.Share(Accepted, Edits);
}

/// <summary>What one family of checks kills, and what it alone does.</summary>
public sealed record FamilyFigures(string Family, int Kills, int Alone);

/// <summary>Names one edited episode, so that it can be made again.</summary>
/// <param name="Failed">Checks that did not pass.</param>
public sealed record MutantCase(string Environment, long Seed, long Index, string Operator, string Site, IReadOnlyList<string> Failed);

/// <summary>One edited episode, made again.</summary>
/// <param name="Equivalent">It ends in the original's state, and its fault would lie there.</param>
public sealed record MutantPlay(MutantCase Case, TaskCase Task, Episode Episode, Verdict Verdict, bool Equivalent);
