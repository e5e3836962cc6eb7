namespace TrajForge.Telecom;

/// <summary>Names of the tables in record references.</summary>
internal static class Tables
{
    public const string Plans = "plans";
    public const string Devices = "devices";
    public const string Lines = "lines";
    public const string Bills = "bills";
    public const string Customers = "customers";

    /// <summary>What is shown of a line's use of data; no record of any state.</summary>
    public const string Usage = "usage";

    /// <summary>The customer's own phone: two records, <see cref="PhoneDevice"/> and <see cref="PhoneSurroundings"/>.</summary>
    public const string Phone = "phone";

    public const string PhoneDevice = "device";
    public const string PhoneSurroundings = "surroundings";
}

/// <summary>What a customer may want: symptoms of their phone, never causes, or something about their account.</summary>
internal static class Intents
{
    /// <summary>
    /// The phone has no service. Causes, one to three at once, with what the reference does about each: airplane mode on (<c>toggle_airplane_mode</c>);
    /// SIM card not seated (<c>reseat_sim_card</c>); access point named "broken" (<c>reset_apn_settings</c>, <c>reboot_device</c>); line suspended for an
    /// overdue bill (<c>send_payment_request</c>; the customer's <c>check_payment_request</c> and <c>make_payment</c>; <c>resume_line</c>; <c>reboot_device</c>).
    /// </summary>
    public const string NoService = "no_service";

    /// <summary>
    /// Mobile data does not work at all. Causes: mobile data off (<c>toggle_data</c>); abroad with the phone's roaming off (<c>toggle_roaming</c>) or the
    /// line's (<c>enable_roaming</c>); quota used up (<c>refuel_data</c> with the amount of <see cref="Slots.Amount"/>).
    /// </summary>
    public const string MobileData = "mobile_data";

    /// <summary>
    /// Mobile data is slow. Causes: data saver on (<c>toggle_data_saver_mode</c>); an old network mode preferred (<c>set_network_mode_preference</c> to
    /// <c>4g_5g_preferred</c>); a slow VPN (<c>disconnect_vpn</c>).
    /// </summary>
    public const string SlowData = "slow_data";

    /// <summary>
    /// Picture messages cannot be sent. Causes: the messaging app lacks <c>storage</c> or <c>sms</c> (<c>grant_app_permission</c>); no MMSC URL
    /// (<c>reset_apn_settings</c>, <c>reboot_device</c>); Wi-Fi calling that carries picture messages (<c>toggle_wifi_calling</c>); mobile data off (<c>toggle_data</c>);
    /// 2G preferred (<c>set_network_mode_preference</c> to <c>4g_5g_preferred</c>).
    /// </summary>
    public const string Mms = "mms";

    /// <summary>To pay an overdue bill: <c>send_payment_request</c>, then the customer's <c>check_payment_request</c> and <c>make_payment</c>.</summary>
    public const string PayBill = "pay_bill";

    /// <summary>To have roaming switched on for a line: <c>enable_roaming</c>.</summary>
    public const string RoamingOn = "roaming_on";

    /// <summary>To have roaming switched off for a line: <c>disable_roaming</c>.</summary>
    public const string RoamingOff = "roaming_off";

    /// <summary>To have a line suspended: <c>suspend_line</c>.</summary>
    public const string Suspend = "suspend";

    /// <summary>To have a line back that the customer had suspended, contract not ended: <c>resume_line</c>, once a bill that is overdue was paid.</summary>
    public const string Resume = "resume";

    /// <summary>To buy data for a line: <c>refuel_data</c>.</summary>
    public const string Refuel = "refuel";
}

/// <summary>Slots of a brief's facts and of dialogue acts, with the names of their details. Detail values are words a person would say.</summary>
internal static class Slots
{
    /// <summary>Identity. Detail <c>phone_number</c>: the one of the customer's record.</summary>
    public const string Phone = "phone";

    /// <summary>Identity. Details <c>full_name</c> and <c>dob</c> (<c>1985-06-15</c>).</summary>
    public const string NameDob = "name_dob";

    /// <summary>
    /// The line a goal is about, in every goal but <see cref="Intents.PayBill"/>. Detail <c>phone_number</c>; or <c>device</c> (<c>phone</c> | <c>tablet</c> | <c>watch</c> |
    /// <c>router</c> | <c>other</c>), <c>model</c>, <c>plan</c> or its monthly <c>price</c>, and <c>last_digits</c> of the number, as many as tell it from the customer's
    /// other lines; or <c>extreme</c>, what it is first in among the active lines; or with exact ids detail <c>line_id</c>. Or several lines at once: <c>every</c> =
    /// <c>line</c>, <c>every_device</c> (a type of device) or <c>every_plan</c>, with <c>used_up</c> = <c>yes</c> where only those are meant whose data is used up, or <c>left_below</c> where only active ones with less than so many GB left.
    /// In goals about the phone itself it is the phone in the customer's hand, and always named by its <c>phone_number</c>. Who describes a line by <c>device</c>
    /// or <c>model</c> is understood only after all of the customer's lines and their devices were read, by <c>plan</c> after all lines and their plans.
    /// </summary>
    public const string Line = "line";

    /// <summary>Where the customer is. Detail <c>place</c> = <c>abroad</c> | <c>home</c>. In every <see cref="Intents.MobileData"/> goal.</summary>
    public const string Location = "location";

    /// <summary>
    /// Gigabytes to buy. Detail <c>gb</c>, e.g. <c>2</c>. In <see cref="Intents.Refuel"/> what is wanted; in every <see cref="Intents.MobileData"/> goal what the customer
    /// would buy should the agent find the quota used up, told only then.
    /// </summary>
    public const string Amount = "amount";

    /// <summary>Detail <c>agree</c> = <c>yes</c>: should a bill turn out to be overdue, the customer will pay it. In every <see cref="Intents.NoService"/> and <see cref="Intents.Resume"/> goal.</summary>
    public const string Payment = "payment";

    /// <summary>
    /// The bill to pay: <c>period</c> (month and year, <c>January 2025</c>) or <c>when</c> (<c>last month</c>), <c>amount</c> (<c>65.50</c>), <c>status</c> (<c>overdue</c>), as
    /// many as tell it from the customer's other bills; or <c>rank</c> alone, among the overdue ones (<c>oldest</c>); or with exact ids detail <c>bill_id</c>.
    /// </summary>
    public const string Bill = "bill";

    /// <summary>Why a line is to be suspended. Detail <c>reason</c>, a few words.</summary>
    public const string Reason = "reason";

    /// <summary>
    /// Something the customer wants to be told. Detail <c>ask</c> = <c>data_used</c> (gigabytes used on the line) | <c>bill_total</c> (of the bill to pay) |
    /// <c>refuel_price</c> (of the whole purchase) | <c>plan_price</c> (of the line's plan, a month).
    /// </summary>
    public const string Question = "question";
}

/// <summary>Names and fixed values of details.</summary>
internal static class Details
{
    public const string PhoneNumber = "phone_number";
    public const string FullName = "full_name";
    public const string Dob = "dob";
    public const string Device = "device";
    public const string Model = "model";
    public const string Plan = "plan";
    public const string LineId = "line_id";

    /// <summary>All of the customer's lines are meant: <c>line</c>.</summary>
    public const string Every = "every";

    /// <summary>All lines of devices of this type are meant.</summary>
    public const string EveryDevice = "every_device";

    /// <summary>All lines on this plan are meant.</summary>
    public const string EveryPlan = "every_plan";

    /// <summary>Of those, the lines are meant whose data of the month is used up.</summary>
    public const string UsedUp = "used_up";

    /// <summary>Of those, the active lines are meant that have less than so many GB left.</summary>
    public const string LeftBelow = "left_below";

    /// <summary>Details by which several lines are meant at once.</summary>
    public static IReadOnlyList<string> OfSeveral { get; } = [Every, EveryDevice, EveryPlan];
    public const string Place = "place";
    public const string Abroad = "abroad";
    public const string Home = "home";
    public const string Gb = "gb";
    public const string Agree = "agree";
    public const string Yes = "yes";
    public const string Period = "period";
    public const string Amount = "amount";
    public const string Status = "status";
    public const string Overdue = "overdue";
    public const string BillId = "bill_id";
    public const string Reason = "reason";
    public const string Ask = "ask";
    public const string DataUsed = "data_used";
    public const string BillTotal = "bill_total";
    public const string RefuelPrice = "refuel_price";
    public const string PlanPrice = "plan_price";

    /// <summary>Dollars a month of a line's plan.</summary>
    public const string Price = "price";

    /// <summary>The end of a number.</summary>
    public const string LastDigits = "last_digits";

    /// <summary>A bill's month, as of today.</summary>
    public const string When = "when";
    public const string ThisMonth = "this month";
    public const string LastMonth = "last month";
    public const string BeforeLast = "the month before last";
    public const string ThreeAgo = "three months ago";

    /// <summary>A bill's rank among the overdue ones.</summary>
    public const string Rank = "rank";
    public const string Oldest = "oldest";
    public const string Latest = "latest";
    public const string Largest = "largest";
    public const string Smallest = "smallest";

    /// <summary>What a line is first in, among the active ones.</summary>
    public const string Extreme = "extreme";
    public const string MostUsed = "most_used";
    public const string LeastUsed = "least_used";
    public const string LeastLeft = "least_left";
    public const string MostLeft = "most_left";
    public const string Dearest = "dearest";
    public const string Cheapest = "cheapest";
    public const string EndsFirst = "ends_first";
    public const string EndsLast = "ends_last";
}
