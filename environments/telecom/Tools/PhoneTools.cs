using TrajForge.Environments;
using TrajForge.Python;
using TrajForge.Telecom.Phones;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Tools;

/// <summary>The customer's thirty tools: what a person can look up and change on their phone. One instance serves all worlds of a variant.</summary>
internal sealed partial class PhoneTools(TelecomVariant variant)
{
    private static readonly RecordRef Device = new(Tables.Phone, Tables.PhoneDevice);
    private static readonly RecordRef Surroundings = new(Tables.Phone, Tables.PhoneSurroundings);

    public static ToolCatalog Catalog(TelecomVariant variant) => ToolCatalog.From<TelecomState>(
        new PhoneTools(variant), variant.ValidatesArguments ? null : PythonArguments.V2("TelecomUserTools"), side: Side.Customer);

    private static string Look(TelecomState world, Func<Phone, string> look)
    {
        world.Saw(Device);
        return look(world.Phone());
    }

    /// <summary>Works on the phone; what was changed before a failure is written too, and undone where calls are atomic.</summary>
    private static string Change(TelecomState world, Func<Phone, string> change)
    {
        var phone = world.Phone();
        try
        {
            return change(phone);
        }
        finally
        {
            world.Save(phone);
        }
    }

    private static string WithBar(Phone phone, string reply) => $"{reply}\nStatus Bar: {StatusBar.Of(phone)}";

    private static string OnOff(bool on) => on ? "ON" : "OFF";

    private static string YesNo(bool yes) => yes ? "Yes" : "No";
}
