namespace TrajForge.Environments.Tests.Airline;

public sealed class FacetTests
{
    [Fact]
    public async Task A_cancellation_names_the_reservation_and_no_other()
    {
        var facets = await Facets("cancel_reservation", "\"reservation_id\": \"R1\"");

        var which = Assert.Single(facets, facet => facet.Name == "reservation");
        Assert.Equal(["R1"], which.AnyOf);
        Assert.Equal(["R2"], which.Others);
    }

    [Fact]
    public async Task A_change_of_flights_names_only_the_flights_that_are_new()
    {
        var facets = await Facets(
            "update_reservation_flights",
            "\"reservation_id\": \"R2\", \"cabin\": \"business\", \"flights\": [{\"flight_number\": \"F1\", \"date\": \"2024-05-21\"}, {\"flight_number\": \"F2\", \"date\": \"2024-05-22\"}], \"payment_id\": \"credit_card_1\"");

        Assert.Equal(["F1"], Assert.Single(facets, facet => facet.Name == "flight").AnyOf);
        Assert.Contains("May 21st", Assert.Single(facets, facet => facet.Name == "date").AnyOf);
        Assert.DoesNotContain(facets, facet => facet.Name == "cabin");
        Assert.Equal(
            ["credit_card_1", "1111", "visa", "credit card", "original payment method", "original method of payment", "original form of payment"],
            Assert.Single(facets, facet => facet.Name == "payment method").AnyOf);
    }

    [Fact]
    public async Task A_booking_names_flight_date_cabin_passenger_price_and_every_payment()
    {
        var facets = await Facets(
            "book_reservation",
            "\"user_id\": \"ann_lee_1\", \"flights\": [{\"flight_number\": \"F1\", \"date\": \"2024-05-20\"}], \"cabin\": \"basic_economy\", \"passengers\": [{\"first_name\": \"Ann\"}], \"payment_methods\": [{\"payment_id\": \"gift_card_1\", \"amount\": 1000}, {\"payment_id\": \"certificate_1\", \"amount\": 234}]");

        Assert.Equal(["action", "flight", "date", "cabin", "passenger", "price", "payment method", "payment method"], facets.Select(facet => facet.Name));
        Assert.Contains("1,234", facets[5].AnyOf);
        Assert.Equal(["basic economy", "basic_economy"], facets[3].AnyOf);
    }

    private static async Task<IReadOnlyList<Facet>> Facets(string tool, string arguments) =>
        await SmallAirline.Open("corrected").World.FacetsAsync(new ToolRequest { Name = tool, Arguments = "{" + arguments + "}" }, TestContext.Current.CancellationToken);
}
