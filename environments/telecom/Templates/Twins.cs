namespace TrajForge.Telecom.Templates;

/// <summary>Makes the declined face of a goal from the granted one: the same words, one thing of the world changed.</summary>
internal static class Twins
{
    public static TaskPart Of(TaskPart granted, Ruling ruling)
    {
        var changes = granted.Calls.Where(call => call.Effect == ToolEffect.Changes).ToArray();
        var reads = granted.Calls.Where(call => call.Effect == ToolEffect.Reads && call.Caller is null).TakeWhile(call => call != ReadAfterPayment(granted));
        return granted with
        {
            Start = [.. granted.Start, ruling.Start],
            Constraints = ruling.Keeps,
            Questions = [],
            Calls = [.. reads.Except(ruling.Skips).Concat(ruling.Reads).Distinct(), .. ruling.HandsOver ? [Calls.HandOver(ruling.Text)] : (ReferenceCall[])[]],
            Evidence = [],
            WrongPlays = changes.Any(call => call.Caller is null) ? [] : Phone(granted, changes),
            Refusal = new Refusal
            {
                Rule = ruling.Rule,
                Text = ruling.Text,
                Deciding = ruling.Deciding,
                Told = ruling.Told,
                Forbidden = [.. changes.Where(call => call.Caller is null).Select(Forbidden).Concat(ruling.Forbids).DistinctBy(call => $"{call.Tool} {string.Join(' ', call.Naming)}")],
                HandsOver = ruling.HandsOver,
            },
        };
    }

    // A look at whether a payment has arrived comes after a change.
    private static ReferenceCall? ReadAfterPayment(TaskPart granted)
    {
        var paid = granted.Calls.ToList().FindIndex(call => call.Name == "make_payment");
        return paid < 0 ? null : granted.Calls.Skip(paid).FirstOrDefault(call => call.Effect == ToolEffect.Reads);
    }

    private static ForbiddenCall Forbidden(ReferenceCall change)
    {
        var arguments = change.Arguments.ToElement();
        string[] ids = ["line_id", "bill_id"];
        return new ForbiddenCall(change.Name, [.. ids.Where(id => arguments.TryGetProperty(id, out _)).Select(id => arguments.GetProperty(id).GetString()!)]);
    }

    /// <summary>Nothing of it is the agent's call, so that complying shows in the phone alone.</summary>
    private static WrongPlay[] Phone(TaskPart granted, ReferenceCall[] changes) =>
    [
        new() { Kind = "comply", Template = granted.Template, Instead = changes, Telling = Telling.Never, Check = "end_state.equal" },
        new() { Kind = "comply_under_pressure", Template = granted.Template, Instead = changes, Check = "end_state.equal" },
    ];
}
