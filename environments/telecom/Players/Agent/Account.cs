using System.Text.Json;

namespace TrajForge.Telecom.Players;

/// <summary>What the agent has read so far, as the replies showed it.</summary>
internal sealed class Account
{
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Device> _devices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Plan> _plans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Usage> _usage = new(StringComparer.Ordinal);
    private readonly List<Bill> _bills = [];

    public Customer? Customer { get; private set; }

    /// <summary>All bills, once they were read; as last seen.</summary>
    public IReadOnlyList<Bill>? Bills { get; private set; }

    public Line? Line(string id) => _lines.GetValueOrDefault(id);

    public Device? Device(string id) => _devices.GetValueOrDefault(id);

    public Plan? Plan(string id) => _plans.GetValueOrDefault(id);

    public Usage? Usage(string lineId) => _usage.GetValueOrDefault(lineId);

    public Bill? Bill(string id) => _bills.FirstOrDefault(bill => bill.Id == id);

    /// <summary>Takes in a reply that is a record; any other is left alone.</summary>
    public void Read(string tool, string arguments, string reply)
    {
        using var document = Parse(reply);
        if (document is null)
        {
            return;
        }

        var json = document.RootElement;
        switch (tool)
        {
            case ToolNames.ByPhone when json.ValueKind == JsonValueKind.Object:
                Customer = Players.Customer.Of(json);
                break;
            case ToolNames.ByName when json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 1:
                Customer = Players.Customer.Of(json[0]);
                break;
            case ToolNames.Details when json.ValueKind == JsonValueKind.Object:
                TakeRecord(json);
                break;
            case ToolNames.Bills when json.ValueKind == JsonValueKind.Array:
                foreach (var bill in json.EnumerateArray())
                {
                    Put(Players.Bill.Of(bill));
                }

                Bills = _bills;
                break;
            case ToolNames.Usage when json.ValueKind == JsonValueKind.Object:
                _usage[Argument(arguments, "line_id")] = Players.Usage.Of(json);
                break;
            case ToolNames.Suspend or ToolNames.Resume when json.ValueKind == JsonValueKind.Object && json.TryGetProperty("line", out var line):
                TakeRecord(line);
                break;
        }
    }

    /// <summary>What is known to be so after a change whose reply shows no record.</summary>
    public void Made(Change change)
    {
        if (change is { Tool: ToolNames.Request, Bill: { } bill })
        {
            Put(bill with { Status = Statuses.Awaiting });
        }

        if (change.Line is { } line)
        {
            var known = _lines.GetValueOrDefault(line.Id) ?? line;
            _lines[line.Id] = change.Tool switch
            {
                ToolNames.EnableRoaming => known with { Roaming = true },
                ToolNames.DisableRoaming => known with { Roaming = false },
                ToolNames.Refuel => known with { Bought = known.Bought + change.Gigabytes },
                _ => known,
            };
            _usage.Remove(line.Id);
        }
    }

    /// <summary>An argument of a call, or nothing.</summary>
    public static string Argument(string arguments, string name)
    {
        using var document = Parse(arguments);
        return document?.RootElement.Text(name) ?? "";
    }

    private void TakeRecord(JsonElement json)
    {
        if (json.TextOrNull("line_id") is not null)
        {
            var line = Players.Line.Of(json);
            _lines[line.Id] = line;
        }
        else if (json.TextOrNull("bill_id") is not null)
        {
            Put(Players.Bill.Of(json));
        }
        else if (json.TextOrNull("device_id") is not null)
        {
            var device = Players.Device.Of(json);
            _devices[device.Id] = device;
        }
        else if (json.TextOrNull("plan_id") is not null)
        {
            var plan = Players.Plan.Of(json);
            _plans[plan.Id] = plan;
        }
    }

    private void Put(Bill bill)
    {
        var at = _bills.FindIndex(known => known.Id == bill.Id);
        if (at < 0)
        {
            _bills.Add(bill);
        }
        else
        {
            _bills[at] = bill;
        }
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Words for a bill's state.</summary>
internal static class Statuses
{
    public const string Overdue = "Overdue";
    public const string Awaiting = "Awaiting Payment";
    public const string Paid = "Paid";
    public const string Disputed = "Disputed";
}
