using Microsoft.SemanticKernel;
using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

internal sealed partial class PhoneFunctions
{
    private static readonly string[] Connections = ["connected", "searching", "no_service", "emergency_only"];

    [KernelFunction("assert_airplane_mode_status")]
    public string AssertAirplaneModeStatus(TelecomState world, [Takes(Functions.Any)] PyValue expectedStatus) => Is(world, phone => phone.Device["airplane_mode"], expectedStatus);

    [KernelFunction("assert_mobile_roaming_status")]
    public string AssertMobileRoamingStatus(TelecomState world, [Takes(Functions.Any)] PyValue expectedStatus) => Is(world, phone => phone.Device["roaming_enabled"], expectedStatus);

    [KernelFunction("assert_mobile_data_saver_mode_status")]
    public string AssertMobileDataSaverModeStatus(TelecomState world, [Takes(Functions.Any)] PyValue expectedStatus) => Is(world, phone => phone.Device["data_saver_mode"], expectedStatus);

    [KernelFunction("assert_mobile_data_usage_exceeded")]
    public string AssertMobileDataUsageExceeded(TelecomState world, [Takes(Functions.Any)] PyValue expectedStatus) =>
        Is(world, phone => phone.Surroundings["mobile_data_usage_exceeded"], expectedStatus);

    [KernelFunction("assert_mobile_data_status")]
    public string AssertMobileDataStatus(TelecomState world, [Takes(Functions.Any)] PyValue expectedStatus) => Is(world, phone => Network.DataWorks(phone), expectedStatus);

    [KernelFunction("assert_can_send_mms")]
    public string AssertCanSendMms(TelecomState world, [Takes(Functions.Any)] PyValue expectedStatus) => Is(world, phone => Network.CanSendMms(phone), expectedStatus);

    [KernelFunction("assert_service_status")]
    public string AssertServiceStatus(TelecomState world, [Takes(Functions.Any)] PyValue expectedStatus)
    {
        Refuse.If(!Connections.Contains(expectedStatus.AsText), $"{PyText.Repr(expectedStatus)} is not a valid NetworkStatus");
        return Is(world, phone => phone.Connection, expectedStatus);
    }

    [KernelFunction("assert_internet_speed")]
    public string AssertInternetSpeed(TelecomState world, [Takes(Functions.Any)] PyValue expectedSpeed, [Takes(Functions.Any)] PyValue? expectedDesc = null)
    {
        var speed = Speed.Test(world.Phone());
        return Functions.Answer(
            PyMath.Compare(speed.Mbps ?? 0, ">=", expectedSpeed) >= 0
            && (expectedDesc is null or { IsNone: true } || PyMath.Lower(speed.Description) == PyMath.Lower(expectedDesc)));
    }

    [KernelFunction("assert_internet_not_excellent")]
    public string AssertInternetNotExcellent(TelecomState world) => Functions.Answer(Speed.Test(world.Phone()).Description != "Excellent");

    private static string Is(TelecomState world, Func<Phone, PyValue> value, PyValue expected) => Functions.Answer(value(world.Phone()) == expected);
}
