using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>How the policy would decline a wish that it grants, in a world that differs in one field.</summary>
internal sealed record Denial
{
    /// <summary>The word for why, e.g. <c>basic_economy</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>In words, for reports.</summary>
    public required string Text { get; init; }

    /// <summary>The field as it is where the wish is granted; null when the data has it so.</summary>
    public string? GrantedData { get; init; }

    /// <summary>The field as it is where the wish is declined; null when the data has it so.</summary>
    public string? DeclinedData { get; init; }

    /// <summary>Facts that decide, besides what tells which reservation is meant.</summary>
    public required IReadOnlyList<RecordRef> Deciding { get; init; }

    /// <summary>The reads that show them, and all that is read before.</summary>
    public required IReadOnlyList<ReferenceCall> Reads { get; init; }

    public required IReadOnlyList<Facet> Told { get; init; }

    public bool HandsOver { get; init; }

    /// <summary>What the method that pays holds where the wish is granted; null where nothing is said of a method.</summary>
    public double? Holds { get; init; }

    /// <summary>Details of a reservation from which the field could be told.</summary>
    public IReadOnlyList<string> Unsaid { get; init; } = [];

    /// <summary>The same goal, declined.</summary>
    /// <param name="bookings">The data.</param>
    /// <param name="served">The data as the goal finds it.</param>
    public TaskPart Of(TaskPart granted, Bookings bookings, Bookings served) => granted with
    {
        AgentData = DeclinedData,
        Calls = [.. Needed(granted), .. HandsOver ? [HandOver()] : Array.Empty<ReferenceCall>()],
        Constraints = [.. Untouched(granted, Patches.Apply(bookings, DeclinedData), Patches.Apply(served, DeclinedData))],
        Evidence = [],
        Questions = [],
        WrongPlays = [],
        Refusal = new Refusal
        {
            Rule = Rule,
            Text = Text,
            Deciding = [.. Identifying(granted).Union(Deciding)],
            Told = Told,
            Forbidden = [.. granted.Calls.Where(call => call.Effect == ToolEffect.Changes).Select(call => Forbid(call, granted.Goal))],
            HandsOver = HandsOver,
        },
    };

    /// <summary>Which reservation is meant, and whose.</summary>
    private static IEnumerable<RecordRef> Identifying(TaskPart granted) =>
        granted.Evidence[0].Seen.Where(fact => fact.Table is Tables.Users or Tables.Reservations);

    private IEnumerable<ReferenceCall> Needed(TaskPart granted) =>
        granted.Calls.Where(call => call.Name is "get_user_details" or "get_reservation_details").Union(Reads);

    /// <summary>What the wish would have changed is as the goal found it; where an earlier goal has brought it there, that is to be achieved.</summary>
    private static IEnumerable<Constraint> Untouched(TaskPart granted, Bookings start, Bookings served) =>
        from constraint in granted.Constraints
        where constraint.Kind == ConstraintKind.Achieve
        let reservation = served.FindReservation(constraint.Record.Id)
        let before = start.FindReservation(constraint.Record.Id)
        select reservation is null || before is null
            ? constraint with { Kind = ConstraintKind.Forbid, Id = $"not_{constraint.Id}", Text = $"not: {constraint.Text}" }
            : constraint with
            {
                Kind = constraint.Fields.All(field => Changes.Read(before, field.Path) == Changes.Read(reservation, field.Path)) ? ConstraintKind.Preserve : ConstraintKind.Achieve,
                Id = $"not_{constraint.Id}",
                Text = $"reservation {reservation.ReservationId} stays as it is",
                Fields = [.. constraint.Fields.Select(field => field with { Value = Changes.Read(reservation, field.Path) })],
            };

    /// <summary>The change, by what it changes; where an earlier goal changes that by the same tool, by what pays for it too.</summary>
    private static ForbiddenCall Forbid(ReferenceCall call, Goal goal)
    {
        var arguments = call.Arguments.ToElement();
        string[] names = [.. new[] { Details.ReservationId, Details.UserId, "payment_id" }
            .Select(name => arguments.TryGetProperty(name, out var value) ? value.GetString() : null).OfType<string>()];
        return new ForbiddenCall(call.Name, goal.After.Count == 0 ? names[..1] : names);
    }

    private static ReferenceCall HandOver() => new()
    {
        Name = "transfer_to_human_agents",
        Arguments = Json.Args(("summary", Json.Text("The customer wants to cancel a reservation of which a part has been flown."))),
        Effect = ToolEffect.Neither,
    };
}
