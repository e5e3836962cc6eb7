using TrajForge.Testing.Verification;
using TrajForge.Tests.Support;
using TrajForge.Verification;

namespace TrajForge.Tests.Verification;

/// <summary>The built-in verifiers keep the contract that plug-ins are held to.</summary>
public abstract class BuiltInContractTests(string family) : VerifierContractTests
{
    public static IReadOnlyList<string> Covered { get; } =
        [.. typeof(BuiltInContractTests).Assembly.GetTypes().Where(type => type.BaseType == typeof(BuiltInContractTests)).Select(type => ((BuiltInContractTests)Activator.CreateInstance(type)!).Family)];

    private string Family => family;

    protected override IVerifier Create() => Judge.BuiltIn.Single(verifier => verifier.Id == family);

    protected override IReadOnlyList<Judgement> Judgements() =>
    [
        Some.JudgementAsync(Some.Task(), Some.GoodPlay().End()).Result,
        Some.JudgementAsync(Some.Task(), Some.GoodPlay().Call("write", new { id = "a2", text = "oil" }).Call("write", new { id = "a1", text = "oats" }).End(EndReason.TurnLimit)).Result,
    ];
}

public sealed class FormContractTests() : BuiltInContractTests("form");

public sealed class ReplayContractTests() : BuiltInContractTests("replay");

public sealed class ProcedureContractTests() : BuiltInContractTests("procedure");

public sealed class EvidenceContractTests() : BuiltInContractTests("evidence");

public sealed class ConstraintContractTests() : BuiltInContractTests("constraints");

public sealed class RefusalContractTests() : BuiltInContractTests("refusal");

public sealed class EndStateContractTests() : BuiltInContractTests("end_state");

public sealed class RedundancyContractTests() : BuiltInContractTests("redundancy");

public sealed class CommunicationContractTests() : BuiltInContractTests("communication");

public sealed class GroundingContractTests() : BuiltInContractTests("grounding");

public sealed class EfficiencyContractTests() : BuiltInContractTests("efficiency");

public sealed class ConductContractTests() : BuiltInContractTests("customer");

public sealed class TraceContractTests() : BuiltInContractTests("trace");

public sealed class BuiltInCoverageTests
{
    [Fact]
    public void Every_built_in_family_is_held_to_the_contract() =>
        Assert.Equal(Judge.Families.Order(StringComparer.Ordinal), BuiltInContractTests.Covered.Order(StringComparer.Ordinal));
}
