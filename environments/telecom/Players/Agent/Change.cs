using System.Text.Json.Nodes;
using TrajForge.Chat.Scripted;

namespace TrajForge.Telecom.Players;

/// <summary>A change that is ready to be proposed and made, or word that the phone works again.</summary>
internal sealed record Change
{
    /// <summary><see cref="Tool"/> of what needs no call: the customer's phone is in order.</summary>
    public const string Fixed = "";

    public required string Tool { get; init; }

    public Line? Line { get; init; }

    public Plan? Plan { get; init; }

    public Bill? Bill { get; init; }

    public double Gigabytes { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>What the gigabytes cost.</summary>
    public double Price => Plan is null ? 0 : Derivations.PriceOf(Gigabytes, Plan.PricePerGigabyte);

    public string Arguments(string customer)
    {
        var json = new JsonObject { ["customer_id"] = customer };
        if (Bill is not null)
        {
            json["bill_id"] = Bill.Id;
        }

        if (Line is not null)
        {
            json["line_id"] = Line.Id;
        }

        if (Tool == ToolNames.Refuel)
        {
            json["gb_amount"] = Gigabytes;
        }

        if (Tool == ToolNames.Suspend)
        {
            json["reason"] = Reason;
        }

        return CallText.Of(json);
    }
}
