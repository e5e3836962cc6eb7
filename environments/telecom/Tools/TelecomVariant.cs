namespace TrajForge.Telecom.Tools;

/// <summary>
/// How the tools behave: one switch per defect of the reference, named for what the corrected environment does. The reference's id of each
/// defect stands behind it.
/// </summary>
internal sealed record TelecomVariant
{
    /// <summary>The default: everything put right.</summary>
    public static TelecomVariant Corrected { get; } = new()
    {
        Name = "corrected",
        ValidatesArguments = true,
        ShowsNumbers = true,
        UndoesFailedCalls = true,
        KeepsVpnDefaults = true,
        NamesBillsByRule = true,
        NormalisesAmounts = true,
        RefuelsActiveLinesOnly = true,
        ChecksSuspensions = true,
        ChecksBillStatus = true,
        SetsSwitches = true,
        AnswersAboutAbsentBills = true,
        MergesEachDatabase = true,
    };

    /// <summary>The reference, bug for bug.</summary>
    public static TelecomVariant V2 { get; } = new() { Name = "v2" };

    public static IReadOnlyList<TelecomVariant> All { get; } = [Corrected, V2];

    public required string Name { get; init; }

    /// <summary>Arguments are checked before a tool runs (G1, G3, T5, T6); otherwise they fail where Python would stumble over them.</summary>
    public bool ValidatesArguments { get; init; }

    /// <summary>Numbers in a dictionary reply are numbers (G2).</summary>
    public bool ShowsNumbers { get; init; }

    /// <summary>What a call wrote before it failed is taken back (G4).</summary>
    public bool UndoesFailedCalls { get; init; }

    /// <summary>A new VPN connection is an excellent one, whatever happened to earlier ones (T1).</summary>
    public bool KeepsVpnDefaults { get; init; }

    /// <summary>A new bill's id follows from its customer; otherwise it is drawn (T2).</summary>
    public bool NamesBillsByRule { get; init; }

    /// <summary>Refuelled amounts are floats in the bill's text, however they were written (T3).</summary>
    public bool NormalisesAmounts { get; init; }

    /// <summary>Only active lines are refuelled (T3).</summary>
    public bool RefuelsActiveLinesOnly { get; init; }

    /// <summary>Suspending takes a reason and books its fee; resuming takes a paid account and a running contract (T4).</summary>
    public bool ChecksSuspensions { get; init; }

    /// <summary>Payment is requested only of bills that are issued or overdue (T4).</summary>
    public bool ChecksBillStatus { get; init; }

    /// <summary>The functions that switch something on or off leave it alone when it is so already (T7).</summary>
    public bool SetsSwitches { get; init; }

    /// <summary>Whether an overdue bill exists is answered with no when it does not (T8).</summary>
    public bool AnswersAboutAbsentBills { get; init; }

    /// <summary>Initial data goes into the database it is for (M1).</summary>
    public bool MergesEachDatabase { get; init; }
}
