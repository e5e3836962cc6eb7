using TrajForge.Telecom.Data;
using TrajForge.Telecom.State;

namespace TrajForge.Telecom.Templates;

/// <summary>The phone that the customer holds while talking: one for all goals of a task.</summary>
internal static class Hand
{
    private const string Setup = "set_user_info";

    /// <summary>That of an earlier goal, or one of the customer's working phones; null when there is none.</summary>
    public static LineView? Pick(TelecomData data, DrawContext context)
    {
        var lines = data.LinesOf(context.Customer);
        var start = context.Earlier.SelectMany(part => part.Start).FirstOrDefault(function => function.Name == Setup);
        if (start is not null)
        {
            var number = JsonText.Parse(start.Arguments).ToElement().GetProperty(Details.PhoneNumber).GetString();
            return lines.First(line => line.PhoneNumber == number);
        }

        var working = lines.Where(line => line.Status == LineStatus.Active && Policy.IsUnderContract(line) && data.DeviceOf(line)?.Type == "phone").ToArray();
        return working.Length == 0 ? null : context.Random.Pick(working);
    }

    public static WorldFunction Start(CustomerView customer, LineView phone) => Calls.Prepare(
        Setup, ("name", Json.Text(customer.FullName)), (Details.PhoneNumber, Json.Text(phone.PhoneNumber)));

    /// <summary>An earlier goal is about the phone in hand.</summary>
    public static bool IsBroken(DrawContext context) => context.Taken.Contains(Records.Device);
}
