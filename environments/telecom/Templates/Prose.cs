namespace TrajForge.Telecom.Templates;

/// <summary>A goal's facts as sentences for a model that plays the customer. Says what the facts say and nothing else.</summary>
internal static class Prose
{
    public static string Trouble(string intent, IReadOnlyList<BriefFact> facts, Rng random)
    {
        var number = facts.Single(f => f.Slot == Slots.Line)[Details.PhoneNumber];
        var symptom = intent switch
        {
            Intents.NoService => random.Pick<string>(["has no service at all", "shows no signal, and you cannot call anybody", "finds no network"]),
            Intents.MobileData => random.Pick<string>(["has no mobile data", "does not go online without Wi-Fi", "loads nothing over mobile data"]),
            Intents.SlowData => random.Pick<string>(["is terribly slow online", "takes ages to load anything over mobile data", "has very slow mobile data"]),
            _ => random.Pick<string>(["cannot send picture messages", "fails to send MMS", "sends no pictures by message"]),
        };
        string[] sentences =
        [
            $"Your phone, number {number}, {symptom}.",
            .. facts.Where(f => f.Slot == Slots.Location).Select(f => f[Details.Place] == Details.Abroad ? "You are abroad at the moment." : "You are at home, not abroad."),
            .. facts.Where(f => f.Slot == Slots.Amount).Select(f => $"Should your data be used up, you would buy {f[Details.Gb]} GB; say so only when that comes up."),
            .. facts.Where(f => f.Slot == Slots.Payment).Select(_ => "Should a bill be overdue, you will pay it; say so only when that comes up."),
            "You have the phone in your hand and can look at its settings and change them when told to.",
        ];
        return string.Join(' ', sentences);
    }

    public static string Bill(IReadOnlyList<BriefFact> facts, Rng random)
    {
        var bill = facts.Single(f => f.Slot == Slots.Bill);
        if (bill[Details.BillId] is { } id)
        {
            return $"You want to pay bill {id}, with your phone.";
        }

        var rank = bill[Details.Rank] is { } first ? $"{first} overdue " : "";
        var status = bill[Details.Status] is { } word ? $"{word} " : "";
        var period = (bill[Details.Period] ?? bill[Details.When]) is { } month ? $" of {month}" : "";
        var amount = bill[Details.Amount] is { } money ? $" over ${money}" : "";
        return random.Pick<string>([$"You want to pay your {rank}{status}bill{period}{amount}, with your phone.", $"You would like to settle your {rank}{status}bill{period}{amount}, with your phone."]);
    }

    public static string Line(string intent, IReadOnlyList<BriefFact> facts, Rng random)
    {
        var line = Name(facts.Single(f => f.Slot == Slots.Line));
        var gb = facts.Where(f => f.Slot == Slots.Amount).Select(f => f[Details.Gb]).SingleOrDefault();
        var reason = facts.Where(f => f.Slot == Slots.Reason).Select(f => f[Details.Reason]).SingleOrDefault();
        var pay = facts.Any(f => f.Slot == Slots.Payment) ? " Should a bill be overdue, you will pay it; say so only when that comes up." : "";
        return intent switch
        {
            Intents.RoamingOn => random.Pick<string>([$"You want roaming switched on for {line}.", $"Have roaming enabled on {line}."]),
            Intents.RoamingOff => random.Pick<string>([$"You want roaming switched off for {line}.", $"Have roaming disabled on {line}."]),
            Intents.Suspend => $"You want to have {line} suspended. The reason: {reason}.",
            Intents.Resume => random.Pick<string>([$"You had {line} suspended and want it back.", $"Have {line} resumed, which you had suspended."]) + pay,
            _ => random.Pick<string>([$"You want to buy {gb} GB of data for {line}.", $"Have {gb} GB of extra data added to {line}."]),
        };
    }

    public static string Question(string ask, Rng random) => ask switch
    {
        Details.DataUsed => random.Pick<string>(["You also want to know how much data it has used.", "Ask how many gigabytes were used on it."]),
        Details.BillTotal => random.Pick<string>(["You also want to know how much it is.", "Ask what the bill comes to."]),
        Details.RefuelPrice => random.Pick<string>(["You also want to know what that costs.", "Ask what the data will cost in total."]),
        _ => random.Pick<string>(["You also want to know what its plan costs a month.", "Ask for the monthly price of its plan."]),
    };

    private static string Name(BriefFact line)
    {
        if ((line[Details.LineId] ?? line[Details.PhoneNumber]) is { } exact)
        {
            return line[Details.LineId] is null ? $"the line with the number {exact}" : $"line {exact}";
        }

        if (Details.OfSeveral.Any(detail => line[detail] is not null))
        {
            return line[Details.UsedUp] is not null ? $"{Several(line)} that has used up its data for the month"
                : line[Details.LeftBelow] is { } most ? $"every active line of yours that has less than {most} GB left this month"
                : Several(line);
        }

        if (line[Details.Extreme] is { } extreme)
        {
            return $"the one of your active lines that {First(extreme)} (if two are even, the one with the lower number)";
        }

        var device = line[Details.Device] ?? "device";
        var thing = line[Details.Model] is { } model ? $"your {device} {model}" : line[Details.Device] is null ? "" : $"your {device}";
        return string.Join(
            ' ',
            ((string[])
            [
                thing.Length == 0 ? "the line" : $"the line of {thing}",
                line[Details.Plan] is { } plan ? $"on the {plan} plan" : "",
                line[Details.Price] is { } price ? $"whose plan costs ${price} a month" : "",
                line[Details.LastDigits] is { } digits ? $"with the number that ends in {digits}" : "",
            ]).Where(part => part.Length > 0));
    }

    private static string Several(BriefFact line) =>
        line[Details.EveryDevice] is { } device ? device == "other" ? "every line of yours whose device is neither phone, tablet, watch nor router" : $"every line of yours that is for a {device}"
        : line[Details.EveryPlan] is { } plan ? $"every line of yours on the {plan} plan"
        : "every line of yours";

    private static string First(string extreme) => extreme switch
    {
        Details.MostUsed => "has used the most data this month",
        Details.LeastUsed => "has used the least data this month",
        Details.LeastLeft => "has the least data left this month",
        Details.MostLeft => "has the most data left this month",
        Details.Dearest => "is on the most expensive plan",
        Details.Cheapest => "is on the cheapest plan",
        Details.EndsFirst => "has the contract that ends first",
        _ => "has the contract that ends last",
    };
}
