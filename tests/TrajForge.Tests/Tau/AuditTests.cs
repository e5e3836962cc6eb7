using TrajForge.Tau;

namespace TrajForge.Tests.Tau;

public sealed class AuditTests
{
    [Theory]
    [InlineData("retail", "v2", "v2/retail/tasks.json", "v2/retail/db.json", "105", "gold-fails", "exchange_delivered_order_items")]
    [InlineData("retail", "v2", "v2/retail/tasks.json", "v2/retail/db.json", "2", "unknown-reference", "6086499569")]
    [InlineData("retail", "v2", "v2/retail/tasks.json", "v2/retail/db.json", "10", "idle-passes", "DB, NL_ASSERTION")]
    [InlineData("airline", "v2", "v2/airline/tasks.json", "v2/airline/db.json", "0", "gold-changes-nothing", "no gold actions")]
    [InlineData("mock", "v2", "v2/mock/tasks.json", "v2/mock/db.json", "create_task_1_nl_eval", "idle-passes", "earns 1")]
    public async Task A_known_fault_is_found(string id, string variant, string tasks, string data, string task, string kind, string evidence)
    {
        var path = Some.Data(data);

        var report = await TauAudit.RunAsync(Some.Data(tasks), await Some.EnvironmentAsync(id, variant, path), path, CancellationToken.None);

        Assert.Contains(report.Findings, finding => finding.Task == task && finding.Kind == kind && finding.Evidence.Contains(evidence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_telecom_task_is_passed_by_idling_and_every_gold_play_earns_its_reward()
    {
        var path = Some.Data("v2/telecom/db.json");

        var report = await TauAudit.RunAsync(Some.Data("v2/telecom/tasks.json"), await Some.EnvironmentAsync("telecom", "v2", path), path, CancellationToken.None);

        Assert.Equal(114, report.Tasks);
        Assert.DoesNotContain(report.Findings, finding => finding.Kind is "idle-passes" or "gold-fails" or "gold-earns-0" or "unknown-reference" or "world-fails");
    }
}
