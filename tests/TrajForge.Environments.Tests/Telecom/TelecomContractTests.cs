using TrajForge.Telecom.Tools;
using TrajForge.Testing.Environments;

namespace TrajForge.Environments.Tests.Telecom;

public sealed class CorrectedTelecomContractTests : TelecomContractTests
{
    private protected override TelecomVariant Variant => TelecomVariant.Corrected;
}

public sealed class V2TelecomContractTests : TelecomContractTests
{
    private protected override TelecomVariant Variant => TelecomVariant.V2;
}

public abstract class TelecomContractTests : EnvironmentContractTests
{
    private protected abstract TelecomVariant Variant { get; }

    protected override ValueTask<IEnvironment> LoadAsync() => new(Provider.Load(Variant));

    protected override IReadOnlyList<ToolRequest> Reads(IEnvironment environment) =>
    [
        Call("get_customer_by_phone", ("phone_number", Provider.Phone)),
        Call("get_customer_by_id", ("customer_id", "C1")),
        Call("get_customer_by_name", ("full_name", "ann lee"), ("dob", "1985-06-15")),
        Call("get_details_by_id", ("id", "D1")),
        Call("get_bills_for_customer", ("customer_id", "C1"), ("limit", 2)),
        Call("get_data_usage", ("customer_id", "C1"), ("line_id", "L1")),
        Call("transfer_to_human_agents", ("summary", "wants a person")),
        Customer("check_status_bar"),
        Customer("run_speed_test"),
        Customer("check_app_status", ("app_name", "messaging")),
    ];

    protected override IReadOnlyList<ToolRequest> Changes(IEnvironment environment) =>
    [
        Call("enable_roaming", ("customer_id", "C1"), ("line_id", "L1")),
        Call("disable_roaming", ("customer_id", "C1"), ("line_id", "L1")),
        Call("refuel_data", ("customer_id", "C1"), ("line_id", "L1"), ("gb_amount", 1.5)),
        Call("send_payment_request", ("customer_id", "C1"), ("bill_id", "B1")),
        Call("suspend_line", ("customer_id", "C1"), ("line_id", "L1"), ("reason", "lost")),
        Call("resume_line", ("customer_id", "C2"), ("line_id", "L4")),
    ];

    protected override IReadOnlyList<ToolRequest> Refused(IEnvironment environment) =>
    [
        Call("get_customer_by_phone", ("phone_number", "1")),
        Call("get_details_by_id", ("id", "X1")),
        Call("get_details_by_id"),
        Call("suspend_line", ("customer_id", "C1"), ("line_id", "L2"), ("reason", "lost")),
        Call("resume_line", ("customer_id", "C1"), ("line_id", "L1")),
        Call("send_payment_request", ("customer_id", "C1"), ("bill_id", "B4")),
        Call("refuel_data", ("customer_id", "C1"), ("line_id", "L1"), ("gb_amount", -1)),
        Call("toggle_data"),
        Customer("get_customer_by_id", ("customer_id", "C1")),
        Customer("set_apn_settings", ("apn_settings", new { mms_port = "x" })),
    ];

    private static ToolRequest Customer(string name, params (string, object)[] arguments) => Call(name, arguments) with { Caller = Side.Customer };
}
