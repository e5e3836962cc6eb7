using TrajForge.Python;

namespace TrajForge.Telecom.State;

/// <summary>The typed records of the agent's database.</summary>
internal static class AgentModels
{
    private static readonly PyType Date = new PyDateType();
    private static readonly PyType DateTime = new PyDateTimeType();

    public static PyModel Plan { get; } = new("Plan", true,
        new("plan_id", PyType.Text), new("name", PyType.Text), new("data_limit_gb", PyType.Float), new("price_per_month", PyType.Float),
        new("data_refueling_price_per_gb", PyType.Float));

    public static PyModel Device { get; } = new("Device", true,
        new("device_id", PyType.Text),
        new("device_type", new PyEnumType("phone", "router", "tablet", "watch", "other")),
        new("model", PyType.Text),
        new("imei", PyType.Optional(PyType.Text), PyValue.None),
        new("is_esim_capable", PyType.Bool),
        new("activated", PyType.Bool, false),
        new("activation_date", PyType.Optional(DateTime), PyValue.None),
        new("last_esim_transfer_date", PyType.Optional(DateTime), PyValue.None));

    public static PyModel Line { get; } = new("Line", true,
        new("line_id", PyType.Text),
        new("phone_number", PyType.Text),
        new("status", new PyEnumType(LineStatus.Active, LineStatus.Suspended, LineStatus.PendingActivation, LineStatus.Closed), LineStatus.PendingActivation),
        new("plan_id", PyType.Text),
        new("device_id", PyType.Optional(PyType.Text), PyValue.None),
        new("data_used_gb", PyType.Float, 0.0),
        new("data_refueling_gb", PyType.Float, 0.0),
        new("roaming_enabled", PyType.Bool, false),
        new("contract_end_date", PyType.Optional(Date), PyValue.None),
        new("last_plan_change_date", PyType.Optional(Date), PyValue.None),
        new("last_sim_replacement_date", PyType.Optional(Date), PyValue.None),
        new("suspension_start_date", PyType.Optional(Date), PyValue.None));

    public static PyModel LineItem { get; } = new("LineItem", true,
        new("description", PyType.Text), new("amount", PyType.Float), new("date", Date), new("item_type", PyType.Text));

    public static PyModel Bill { get; } = new("Bill", true,
        new("bill_id", PyType.Text),
        new("customer_id", PyType.Text),
        new("period_start", Date),
        new("period_end", Date),
        new("issue_date", Date),
        new("total_due", PyType.Float),
        new("due_date", Date),
        new("line_items", PyType.List(LineItem), PyList.Empty),
        new("status", new PyEnumType(BillStatus.Draft, BillStatus.Issued, BillStatus.AwaitingPayment, BillStatus.Paid, BillStatus.Overdue, BillStatus.Disputed), BillStatus.Draft));

    public static PyModel Address { get; } = new("Address", true,
        new("street", PyType.Text), new("city", PyType.Text), new("state", PyType.Text), new("zip_code", PyType.Text));

    public static PyModel PaymentMethod { get; } = new("PaymentMethod", true,
        new("method_type", new PyEnumType("Credit Card", "Debit Card", "PayPal")),
        new("account_number_last_4", PyType.Text),
        new("expiration_date", PyType.Text));

    public static PyModel Customer { get; } = new("Customer", true,
        new("customer_id", PyType.Text),
        new("full_name", PyType.Text),
        new("date_of_birth", PyType.Text),
        new("email", PyType.Text),
        new("phone_number", PyType.Text),
        new("address", Address),
        new("account_status", new PyEnumType("Active", "Suspended", "Pending Verification", "Closed"), "Pending Verification"),
        new("payment_methods", PyType.List(PaymentMethod), PyList.Empty),
        new("line_ids", PyType.List(PyType.Text), PyList.Empty),
        new("bill_ids", PyType.List(PyType.Text), PyList.Empty),
        new("created_at", DateTime),
        new("last_extension_date", PyType.Optional(Date), PyValue.None),
        new("goodwill_credit_used_this_year", PyType.Float, 0.0));

    /// <summary>The whole database.</summary>
    public static PyModel Database { get; } = new("TelecomDB", true,
        new("plans", PyType.List(Plan), PyList.Empty),
        new("customers", PyType.List(Customer), PyList.Empty),
        new("lines", PyType.List(Line), PyList.Empty),
        new("bills", PyType.List(Bill), PyList.Empty),
        new("devices", PyType.List(Device), PyList.Empty));
}
