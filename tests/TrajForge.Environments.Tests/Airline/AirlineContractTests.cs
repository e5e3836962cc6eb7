using TrajForge.Testing.Environments;

namespace TrajForge.Environments.Tests.Airline;

public sealed class CorrectedAirlineContractTests : AirlineContractTests
{
    private protected override string Variant => "corrected";
}

public sealed class V1AirlineContractTests : AirlineContractTests
{
    private protected override string Variant => "v1";
}

public sealed class V2AirlineContractTests : AirlineContractTests
{
    private protected override string Variant => "v2";
}

public abstract class AirlineContractTests : EnvironmentContractTests
{
    private protected abstract string Variant { get; }

    protected override ValueTask<IEnvironment> LoadAsync() => new(SmallAirline.Load(Variant));

    protected override IReadOnlyList<ToolRequest> Reads(IEnvironment environment) =>
    [
        Call("get_user_details", ("user_id", "ann_lee_1")),
        Call("get_reservation_details", ("reservation_id", "R1")),
        Call("list_all_airports"),
        Call("search_direct_flight", ("origin", "SFO"), ("destination", "JFK"), ("date", "2024-05-20")),
        Call("search_onestop_flight", ("origin", "SFO"), ("destination", "JFK"), ("date", "2024-05-20")),
        Call("calculate", ("expression", "2 * 3")),
        Call("transfer_to_human_agents", ("summary", "wants a person")),
    ];

    protected override IReadOnlyList<ToolRequest> Changes(IEnvironment environment) =>
    [
        Call("update_reservation_baggages", ("reservation_id", "R1"), ("total_baggages", 2), ("nonfree_baggages", 1), ("payment_id", "gift_card_1")),
        Call("update_reservation_passengers", ("reservation_id", "R1"), ("passengers", new[] { new { first_name = "Bob", last_name = "Lee", dob = "1991-02-02" } })),
        Call("update_reservation_flights", ("reservation_id", "R1"), ("cabin", "economy"), ("flights", new[] { new { flight_number = "F1", date = "2024-05-21" } }), ("payment_id", "credit_card_1")),
        Call("send_certificate", ("user_id", "ann_lee_1"), ("amount", 50)),
        Call("cancel_reservation", ("reservation_id", "R1")),
        Call(
            "book_reservation",
            ("user_id", "ann_lee_1"), ("origin", "SFO"), ("destination", "JFK"), ("flight_type", "one_way"), ("cabin", "economy"),
            ("flights", new[] { new { flight_number = "F1", date = "2024-05-20" } }), ("passengers", new[] { new { first_name = "Ann", last_name = "Lee", dob = "1990-01-01" } }),
            ("payment_methods", new[] { new { payment_id = "certificate_1", amount = 130 } }), ("total_baggages", 0), ("nonfree_baggages", 0), ("insurance", "yes")),
    ];

    protected override IReadOnlyList<ToolRequest> Refused(IEnvironment environment) =>
    [
        Call("get_user_details", ("user_id", "nobody")),
        Call("get_user_details"),
        Call("get_reservation_details", ("reservation_id", "R9")),
        Call("update_reservation_baggages", ("reservation_id", "R1"), ("total_baggages", 2), ("nonfree_baggages", 1), ("payment_id", "certificate_1")),
        Call("update_reservation_passengers", ("reservation_id", "R1"), ("passengers", Array.Empty<object>())),
        Call("update_reservation_flights", ("reservation_id", "R1"), ("cabin", "economy"), ("flights", new[] { new { flight_number = "F1", date = "2024-05-15" } }), ("payment_id", "credit_card_1")),
        Call("calculate", ("expression", "two")),
    ];
}
