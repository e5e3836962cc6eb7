namespace TrajForge.Mock.Tools;

/// <summary>How the tools behave: one switch per defect of the reference, named for what the corrected environment does.</summary>
internal sealed record MockVariant
{
    /// <summary>The default: everything put right.</summary>
    public static MockVariant Corrected { get; } = new() { Name = "corrected", ValidatesArguments = true, UndoesFailedCalls = true, MergesEachDatabase = true };

    /// <summary>The reference, bug for bug.</summary>
    public static MockVariant V2 { get; } = new() { Name = "v2" };

    public static IReadOnlyList<MockVariant> All { get; } = [Corrected, V2];

    public required string Name { get; init; }

    /// <summary>Arguments are checked before a tool runs, a task's status among them (G1, G3, M2).</summary>
    public bool ValidatesArguments { get; init; }

    /// <summary>What a call wrote before it failed is taken back (G4).</summary>
    public bool UndoesFailedCalls { get; init; }

    /// <summary>Initial data goes into the database it is for (M1).</summary>
    public bool MergesEachDatabase { get; init; }
}
