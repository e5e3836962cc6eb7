using System.Text.Json;
using TrajForge.Airline.Data;
using TrajForge.Airline.Players;
using TrajForge.Environments.Tests.Players;
using TrajForge.Verification;

namespace TrajForge.Environments.Tests.Airline.Players;

/// <summary>Where each argument of each change came from: an earlier message of the customer, an earlier reply, or a declared function of those.</summary>
internal static class FlownGrounding
{
    private static readonly string[] ChangeTools =
    [
        "book_reservation", "cancel_reservation", "send_certificate", "update_reservation_baggages", "update_reservation_flights", "update_reservation_passengers",
    ];

    private static readonly string[] Trips = ["one way", "one-way", "round trip", "round-trip"];
    private static readonly string[] Cabins = ["basic economy", "economy", "business"];

    public static IEnumerable<(int Event, CallMade Call)> Changes(Episode episode) =>
        episode.Events.OfType<AgentMessage>()
            .SelectMany(message => message.Calls, (message, call) => (message.Index, call))
            .Where(pair => ChangeTools.Contains(pair.call.Name));

    public static IEnumerable<string> Ungrounded(Played played)
    {
        foreach (var (at, call) in Changes(played.Episode))
        {
            using var arguments = JsonDocument.Parse(call.Arguments);
            var known = new Known(played.Episode.Events.Take(at).ToArray());
            foreach (var (name, value) in Leaves("", arguments.RootElement))
            {
                if (!IsGrounded(known, call.Name, name, value, arguments.RootElement))
                {
                    yield return $"task {played.Task.Index} event {at} {call.Name}: {name} = '{value}' comes from nowhere";
                }
            }
        }
    }

    /// <summary>The play with another value of an argument in its first change; null when that does not have it.</summary>
    public static Played? Bend(Played played, string name, string right, string wrong)
    {
        var (at, call) = Changes(played.Episode).First();
        var quote = int.TryParse(right, out _) ? "" : "\"";
        var arguments = call.Arguments.Replace($"\"{name}\":{quote}{right}{quote}", $"\"{name}\":{quote}{wrong}{quote}", StringComparison.Ordinal);
        return arguments == call.Arguments ? null : played with
        {
            Episode = played.Episode with
            {
                Events = [.. played.Episode.Events.Select(e => e is AgentMessage message && e.Index == at ? message with { Calls = [call with { Arguments = arguments }] } : e)],
            },
        };
    }

    // Numbers and words that any reply may hold by chance have to come from where they belong.
    private static bool IsGrounded(Known known, string tool, string name, string value, JsonElement call) => name switch
    {
        "flight_type" => known.Heard.Any(text => Trips.Any(trip => Mentions.Names(text, trip) && Derivations.CodeOf(trip) == value)),
        "cabin" => known.Heard.Any(text => Cabins.Any(cabin => Mentions.Names(text, cabin) && Derivations.CodeOf(cabin) == value))
            || (Reservation(known, call) is { } kept && kept.GetProperty("cabin").GetString() == value),
        "date" or "dob" => known.Says(value) || known.Heard.Any(text => Derivations.DatesIn(text).Contains(value) || known.Meant(text).Contains(value)),
        "insurance" => known.Heard.Any(text => Derivations.InsuranceOf(text) == value),
        "total_baggages" => Counts(known).Any(count => count == int.Parse(value) || (Reservation(known, call) is { } before && Derivations.AllBags(Number(before, name), count) == int.Parse(value))),
        "nonfree_baggages" => NotFree(known, call) == int.Parse(value),
        "amount" when tool == "send_certificate" => known.Reservations.Any(seen => Complaints(known).Any(said => Derivations.CertificateFor(said, seen.GetProperty("passengers").GetArrayLength()).ToString() == value)),
        "amount" => Shares(known, call).SequenceEqual(Paid(call)) && known.Read.Any(text => Mentions.Names(text, Paid(call).Sum().ToString())),
        _ => known.Says(value),
    };

    private static IEnumerable<int> Counts(Known known) => known.Heard.SelectMany(Derivations.CountsIn);

    private static IEnumerable<string> Complaints(Known known) =>
        new[] { ("delay", "delayed flight"), ("cancel", "cancelled flight") }.Where(pair => known.Heard.Any(text => text.Contains(pair.Item1, StringComparison.OrdinalIgnoreCase))).Select(pair => pair.Item2);

    private static int NotFree(Known known, JsonElement call)
    {
        var before = Reservation(known, call);
        var trip = before ?? call;
        var paid = Derivations.PaidBags(
            Number(call, "total_baggages"), trip.GetProperty("passengers").GetArrayLength(), known.User.GetProperty("membership").GetString()!, trip.GetProperty("cabin").GetString()!);
        return before is { } old ? Math.Max(Number(old, "nonfree_baggages"), paid) : paid;
    }

    private static int[] Paid(JsonElement call) => [.. call.GetProperty("payment_methods").EnumerateArray().Select(method => Number(method, "amount"))];

    /// <summary>What each method has to pay, by what it held when the profile was read last.</summary>
    private static IEnumerable<int> Shares(Known known, JsonElement call)
    {
        var left = Paid(call).Sum();
        foreach (var method in call.GetProperty("payment_methods").EnumerateArray())
        {
            var held = known.User.GetProperty("payment_methods").GetProperty(method.GetProperty("payment_id").GetString()!);
            var part = Derivations.Part(held.TryGetProperty("amount", out var balance) ? balance.GetDouble() : null, left);
            left -= part;
            yield return part;
        }
    }

    private static JsonElement? Reservation(Known known, JsonElement call) =>
        call.TryGetProperty("reservation_id", out var id) && known.Reservations.LastOrDefault(seen => seen.GetProperty("reservation_id").GetString() == id.GetString()) is { ValueKind: JsonValueKind.Object } found ? found : null;

    private static int Number(JsonElement record, string name) => record.GetProperty(name).GetInt32();

    private static IEnumerable<(string Name, string Value)> Leaves(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Leaves(property.Name, property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Leaves(name, item)),
        _ => [(name, value.ToString())],
    };

    /// <summary>What the agent had heard and read before a call.</summary>
    private sealed class Known(IReadOnlyList<TrajectoryEvent> events)
    {
        public string[] Heard { get; } = [.. events.OfType<CustomerMessage>().Select(message => message.Content)];

        public string[] Read { get; } = [.. events.OfType<ToolReplied>().Where(reply => !reply.IsError).Select(reply => reply.Content)];

        public JsonElement[] Reservations => [.. Records("passengers")];

        public JsonElement User => Records("saved_passengers").Last();

        /// <summary>The days that words mean from today, or from a day that a reservation held.</summary>
        public IEnumerable<string> Meant(string text) =>
            from booked in Reservations.SelectMany(seen => seen.GetProperty("flights").EnumerateArray()).Select(flight => flight.GetProperty("date").GetString()).Append(null).Distinct()
            from day in Days.All(booked)
            where text.Contains(day.Said, StringComparison.OrdinalIgnoreCase) && Derivations.DayOf(day.Said, booked) is not null
            select Derivations.DayOf(day.Said, booked);

        public bool Says(string value) => Heard.Concat(Read).Any(text => Mentions.Names(text, value));

        private IEnumerable<JsonElement> Records(string with) =>
            from text in Read where text.StartsWith('{')
            let record = JsonElement.Parse(text)
            where record.TryGetProperty(with, out _)
            select record;
    }
}
