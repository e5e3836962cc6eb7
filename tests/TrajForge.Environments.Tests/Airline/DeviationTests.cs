using TrajForge.Python;

namespace TrajForge.Environments.Tests.Airline;

/// <summary>Each known defect of the reference: what v1 and v2 do, and what the corrected airline does instead.</summary>
public sealed class DeviationTests
{
    private const string Card100 = """[{"payment_id": "credit_card_1", "amount": 100}]""";

    [Theory]
    [InlineData("v1", "Error: GetUserDetails.invoke() got an unexpected keyword argument 'x'")]
    [InlineData("v2", "Error: AirlineTools.get_user_details() got an unexpected keyword argument 'x'")]
    [InlineData("corrected", "Error: unknown argument 'x'")]
    public async Task G1_a_surplus_argument_is_refused_in_each_ones_words(string variant, string text) =>
        Assert.Equal(text, await SmallAirline.Open(variant).Text("get_user_details", "\"user_id\": \"ann_lee_1\", \"x\": 1"));

    [Theory]
    [InlineData("v1", "\"3\"")]
    [InlineData("v2", "\"3\"")]
    public async Task G1_a_text_as_number_of_bags_is_stored_as_it_is(string variant, string stored)
    {
        var reservation = await SmallAirline.Open(variant).Value(
            "update_reservation_baggages", "\"reservation_id\": \"R1\", \"total_baggages\": \"3\", \"nonfree_baggages\": 0, \"payment_id\": \"credit_card_1\"");

        Assert.Equal(stored, PyText.Json(reservation["total_baggages"]));
        Assert.Equal(
            "Error: argument 'total_baggages' must be a whole number, not a string",
            await SmallAirline.Open("corrected").Text(
                "update_reservation_baggages", "\"reservation_id\": \"R1\", \"total_baggages\": \"3\", \"nonfree_baggages\": 0, \"payment_id\": \"credit_card_1\""));
    }

    [Fact]
    public async Task G1_v2_refuses_what_fits_no_typed_record_in_its_validators_words()
    {
        var text = await SmallAirline.Open("v2").Text(
            "update_reservation_passengers", "\"reservation_id\": \"R1\", \"passengers\": [{\"first_name\": 5, \"last_name\": \"Q\"}]");

        Assert.Equal(
            """
            Error: 2 validation errors for Passenger
            first_name
              Input should be a valid string [type=string_type, input_value=5, input_type=int]
                For further information visit https://errors.pydantic.dev/2.13/v/string_type
            dob
              Field required [type=missing, input_value={'first_name': 5, 'last_name': 'Q'}, input_type=dict]
                For further information visit https://errors.pydantic.dev/2.13/v/missing
            """,
            text);
    }

    [Fact]
    public async Task G1_v2_keeps_a_list_of_texts_as_passengers()
    {
        var reservation = await SmallAirline.Open("v2").Value("update_reservation_passengers", "\"reservation_id\": \"R1\", \"passengers\": [\"Q\"]");

        Assert.Equal("[\"Q\"]", PyText.Json(reservation["passengers"]));
    }

    [Theory]
    [InlineData("v1", "Error: string indices must be integers, not 'str'")]
    [InlineData("v2", "Error: 'str' object has no attribute 'flight_number'")]
    public async Task G1_flights_that_are_no_objects_fail_where_python_stumbles(string variant, string text) =>
        Assert.Equal(text, (await SmallAirline.Open(variant).Book(Card100, flights: "[\"F1\"]")).Text);

    [Theory]
    [InlineData("v1", "\"F1\", \"price\": 100, \"origin\": \"SFO\", \"destination\": \"JFK\"")]
    public async Task V1_keeps_the_callers_keys_and_adds_price_and_airports(string variant, string text)
    {
        var reply = await SmallAirline.Open(variant).Book(Card100, flights: """[{"date": "2024-05-20", "seat": "1A", "flight_number": "F1"}]""");

        Assert.Contains("{\"date\": \"2024-05-20\", \"seat\": \"1A\", \"flight_number\": " + text + "}", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1", "HATHAV")]
    [InlineData("v2", "Error: Too many reservations")]
    [InlineData("corrected", "HATHAA")]
    public async Task A1_a_fourth_booking(string variant, string outcome)
    {
        var airline = SmallAirline.Open(variant);
        for (var i = 0; i < 3; i++)
        {
            Assert.False((await airline.Book(Card100)).IsError);
        }

        // The corrected airline has three seats, which are taken by now.
        var last = await airline.Book("""[{"payment_id": "credit_card_1", "amount": 120}]""", flights: """[{"flight_number": "F1", "date": "2024-05-21"}]""");

        Assert.Contains(outcome, last.Text, StringComparison.Ordinal);
        Assert.Equal(variant == "v1" ? 2 : 1, ((PyList)(await airline.User())["reservations"]).Items.Count(id => id.AsText == "HATHAV"));
    }

    [Theory]
    [InlineData("v1", -40)]
    [InlineData("v2", -40)]
    [InlineData("corrected", 200)]
    public async Task A2_one_gift_card_in_two_entries(string variant, int left)
    {
        var airline = SmallAirline.Open(variant);

        await airline.Book(
            """[{"payment_id": "gift_card_1", "amount": 120}, {"payment_id": "gift_card_1", "amount": 120}]""",
            flights: """[{"flight_number": "F1", "date": "2024-05-21"}, {"flight_number": "F1", "date": "2024-05-21"}]""");

        Assert.Equal(left, (await airline.User())["payment_methods"]["gift_card_1"]["amount"].AsNumber);
    }

    [Theory]
    [InlineData("v1", "Error: 'certificate_1'", false)]
    [InlineData("v2", "Error: 'certificate_1'", false)]
    [InlineData("corrected", "Error: Payment method certificate_1 is listed twice", true)]
    public async Task A3_one_certificate_in_two_entries(string variant, string text, bool kept)
    {
        var airline = SmallAirline.Open(variant);

        var reply = await airline.Book("""[{"payment_id": "certificate_1", "amount": 50}, {"payment_id": "certificate_1", "amount": 50}]""");

        Assert.Equal((text, true), (reply.Text, reply.IsError));
        Assert.Equal(kept, ((PyDict)(await airline.User())["payment_methods"]).Has("certificate_1"));
    }

    [Theory]
    [InlineData("v1", 3, 3)]
    [InlineData("v2", 2, 2)]
    [InlineData("corrected", 2, 3)]
    public async Task A4_seats_after_a_booking_and_after_its_cancellation(string variant, int booked, int cancelled)
    {
        var airline = SmallAirline.Open(variant);

        await airline.Book(Card100);
        Assert.Equal(booked, await Seats(airline));
        await airline.Reply("cancel_reservation", "\"reservation_id\": \"HATHAT\"");

        Assert.Equal(cancelled, await Seats(airline));

        static async Task<double?> Seats(SmallAirline.Calls airline)
        {
            var found = (PyList)await airline.Value("search_direct_flight", "\"origin\": \"SFO\", \"destination\": \"JFK\", \"date\": \"2024-05-20\"");
            return found.Items[0]["available_seats"]["economy"].AsNumber;
        }
    }

    [Theory]
    [InlineData("v1", 4, 200)]
    [InlineData("v2", 4, 200)]
    [InlineData("corrected", 2, 280)]
    public async Task A5_cancelling_twice_and_the_gift_card(string variant, int entries, int balance)
    {
        var airline = SmallAirline.Open(variant);

        await airline.Reply("cancel_reservation", "\"reservation_id\": \"R1\"");
        await airline.Reply("cancel_reservation", "\"reservation_id\": \"R1\"");

        var reservation = await airline.Value("get_reservation_details", "\"reservation_id\": \"R1\"");
        Assert.Equal(entries, ((PyList)reservation["payment_history"]).Items.Count);
        Assert.Equal(balance, (await airline.User())["payment_methods"]["gift_card_1"]["amount"].AsNumber);
    }

    [Theory]
    [InlineData("v1", "economy")]
    [InlineData("v2", "business")]
    [InlineData("corrected", "business")]
    public async Task A6_the_cabin_after_a_change_of_flights(string variant, string cabin)
    {
        var reservation = await SmallAirline.Open(variant).Value(
            "update_reservation_flights",
            "\"reservation_id\": \"R1\", \"cabin\": \"business\", \"flights\": [{\"flight_number\": \"F1\", \"date\": \"2024-05-20\"}], \"payment_id\": \"credit_card_1\"");

        Assert.Equal(cabin, reservation["cabin"].AsText);
        Assert.Equal(220, ((PyList)reservation["payment_history"]).Items[^1]["amount"].AsNumber);
    }

    [Theory]
    [InlineData("v1", false)]
    [InlineData("v2", false)]
    [InlineData("corrected", true)]
    public async Task A7_a_trip_without_flights_and_fewer_bags(string variant, bool refused)
    {
        var airline = SmallAirline.Open(variant);

        var bags = await airline.Reply("update_reservation_baggages", "\"reservation_id\": \"R1\", \"total_baggages\": 0, \"nonfree_baggages\": 0, \"payment_id\": \"credit_card_1\"");
        var flights = await airline.Reply("update_reservation_flights", "\"reservation_id\": \"R1\", \"cabin\": \"economy\", \"flights\": [], \"payment_id\": \"credit_card_1\"");

        Assert.Equal((refused, refused), (bags.IsError, flights.IsError));
    }

    [Theory]
    [InlineData("v1", "Error: user not found")]
    [InlineData("v2", "Error: Reservation R9 not found")]
    [InlineData("corrected", "Error: Reservation R9 not found")]
    public async Task A8_an_absent_reservation(string variant, string text) =>
        Assert.Equal(text, await SmallAirline.Open(variant).Text("get_reservation_details", "\"reservation_id\": \"R9\""));

    [Theory]
    [InlineData("v1", "", false)]
    [InlineData("v2", "Error: Too many certificates", true)]
    [InlineData("corrected", "Certificate certificate_3221325 added to user ann_lee_1 with amount 100.", false)]
    public async Task A9_a_fourth_certificate(string variant, string text, bool isError)
    {
        var airline = SmallAirline.Open(variant);
        for (var i = 0; i < 3; i++)
        {
            await airline.Reply("send_certificate", "\"user_id\": \"ann_lee_1\", \"amount\": 100");
        }

        var reply = await airline.Reply("send_certificate", "\"user_id\": \"ann_lee_1\", \"amount\": 100");

        Assert.Equal((text, isError), (reply.Text, reply.IsError));
    }

    [Theory]
    [InlineData("v1", 41)]
    [InlineData("v2", 51)]
    [InlineData("corrected", 51)]
    public async Task A10_the_price_of_a_connections_second_flight_on_the_next_day(string variant, int price)
    {
        var pairs = (PyList)await SmallAirline.Open(variant).Value("search_onestop_flight", "\"origin\": \"SFO\", \"destination\": \"JFK\", \"date\": \"2024-05-20\"");

        var second = ((PyList)Assert.Single(pairs.Items)).Items[1];
        Assert.Equal(("2024-05-21", price), (second["date"].AsText, second["prices"]["economy"].AsNumber));
    }

    [Theory]
    [InlineData("v1", "100.0")]
    [InlineData("v2", "100.0")]
    public async Task A_certificates_amount_is_echoed_as_it_was_written(string variant, string amount) =>
        Assert.Equal(
            $"Certificate certificate_3221322 added to user ann_lee_1 with amount {amount}.",
            await SmallAirline.Open(variant).Text("send_certificate", "\"user_id\": \"ann_lee_1\", \"amount\": 100.0"));

    [Theory]
    [InlineData("v1", "Unknown action fly")]
    [InlineData("v2", "Error: Tool 'fly' not found.")]
    public async Task An_unknown_tool(string variant, string text) => Assert.Equal(text, await SmallAirline.Open(variant).Text("fly", ""));
}
