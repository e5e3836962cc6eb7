namespace TrajForge.Mutation.Operators;

/// <summary>All operators of an environment, in the order of reports.</summary>
internal static class OperatorBook
{
    public static IReadOnlyList<Operator> Breaking(IEnvironment environment) =>
    [
        .. ChangeOperators.All, .. ArgumentOperators.Of(environment), .. CustomerRecordOperators.All, .. ProcedureOperators.All, .. EvidenceOperators.All,
        .. CommunicationOperators.All, .. RefusalOperators.All, .. EndingOperators.All, .. CustomerOperators.All, .. RecordOperators.All, .. FormOperators.All,
    ];

    public static IReadOnlyList<Operator> Harmless { get; } = [.. HarmlessReads.All, .. HarmlessTurns.All, .. HarmlessWords.All];
}
