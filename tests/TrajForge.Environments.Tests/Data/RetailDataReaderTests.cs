using System.Text;
using System.Text.Json.Nodes;
using TrajForge.Retail;
using TrajForge.Retail.Data;

namespace TrajForge.Environments.Tests.Data;

public sealed class RetailDataReaderTests
{
    private const string Small = """
        {"products": {"10": {"name": "Mug", "product_id": "10", "variants": {"11": {"item_id": "11", "options": {"color": "red"}, "available": true, "price": 5}}}},
         "users": {"u": {"user_id": "u", "name": {"first_name": "A", "last_name": "B"}, "address": {"address1": "1", "address2": "", "city": "C", "country": "USA", "state": "MA", "zip": "1"},
           "email": "e", "payment_methods": {"p": {"source": "paypal", "id": "p"}}, "orders": ["#W1"]}},
         "orders": {"#W1": {"order_id": "#W1", "user_id": "u", "address": {"address1": "1", "address2": "", "city": "C", "country": "USA", "state": "MA", "zip": "1"},
           "items": [{"name": "Mug", "product_id": "10", "item_id": "11", "price": 5, "options": {"color": "red"}}], "status": "pending", "fulfillments": [],
           "payment_history": [{"transaction_type": "payment", "amount": 5, "payment_method_id": "p"}]}}}
        """;

    [Fact]
    public void Data_of_the_schema_is_read() => Assert.Equal(5, RetailDataReader.Read("small", Encoding.UTF8.GetBytes(Small)).Orders["#W1"].Items[0].Price);

    [Fact]
    public void Every_problem_is_named_with_its_place()
    {
        var data = JsonNode.Parse(Small)!;
        data["orders"]!["#W1"]!["items"]![0]!["price"] = "5";
        data["orders"]!["#W1"]!["status"] = "lost";
        data["orders"]!["#W1"]!["payment_history"]![0]!["payment_method_id"] = "q";
        data["users"]!["u"]!["payment_methods"]!["p"]!["source"] = "cheque";
        data["users"]!["u"]!["orders"]!.AsArray().Add("#W1");
        data["users"]!["u"]!.AsObject().Remove("email");
        data["products"]!["10"]!["variants"]!["11"]!["available"] = 1;

        Assert.Equal(
            [
                "products/10/variants/11/available: expected true or false, found the number 1",
                "users/u/email: is missing",
                "users/u/payment_methods/p/source: 'cheque' is not one of credit_card, paypal, gift_card",
                "orders/#W1/items/0/price: expected a number, found the string \"5\"",
                "orders/#W1/status: 'lost' is not one of processed, pending, pending (item modified), delivered, cancelled, exchange requested, return requested",
                "users/u/orders/1: order '#W1' occurs twice",
                "orders/#W1/payment_history/0/payment_method_id: user 'u' has no payment method 'q'",
            ],
            ProblemsOf(data.ToJsonString()));
    }

    [Fact]
    public void Records_that_point_nowhere_are_named()
    {
        var data = JsonNode.Parse(Small)!;
        data["orders"]!["#W1"]!["user_id"] = "nobody";
        data["orders"]!["#W1"]!["items"]![0]!["product_id"] = "99";

        Assert.Equal(
            [
                "users/u/orders/0: order '#W1' does not exist or belongs to another user",
                "orders/#W1/user_id: user 'nobody' does not exist",
                "orders/#W1/items/0/item_id: item '11' is no variant of product '99'",
            ],
            ProblemsOf(data.ToJsonString()));
    }

    [Theory]
    [InlineData("", "line 1: not valid JSON")]
    [InlineData("{\n\"products\": }", "line 2: not valid JSON")]
    [InlineData("[]", "the file: expected an object, found an array")]
    [InlineData("{\"products\": [], \"users\": {}, \"orders\": {}}", "products: expected an object, found an array")]
    [InlineData("{\"products\": {\"a\": 1}, \"users\": {}, \"orders\": {}}", "products/a: expected an object, found the number 1")]
    [InlineData("{\"products\": {\"\\ud800\": {}}, \"users\": {}, \"orders\": {}}", "a name holds an escaped half of a surrogate pair")]
    public void Broken_files_are_explained(string json, string problem) => Assert.StartsWith(problem, ProblemsOf(json)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("\"email\": \"e\"", "\"email\": \"e\", \"email\": \"f\"", "users/u/email: occurs twice")]
    [InlineData("\"city\": \"C\"", "\"city\": \"C\", \"city\": \"D\"", "users/u/address/city: occurs twice")]
    [InlineData("\"price\": 5", "\"price\": 1e300", "products/10/variants/11/price: the number is too large")]
    [InlineData("\"name\": \"Mug\"", "\"name\": \" \"", "products/10/name: is blank")]
    public void What_could_not_be_played_is_refused(string right, string wrong, string problem) =>
        Assert.Contains(problem, ProblemsOf(Small.Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void Bytes_that_are_no_text_are_named_with_their_line()
    {
        var bytes = Encoding.Latin1.GetBytes(Small.Replace("\"city\": \"C\"", "\"city\": \"\u00ff\"", StringComparison.Ordinal));

        var exception = Assert.Throws<EnvironmentDataException>(() => RetailDataReader.Read("test", bytes));

        Assert.Equal(["line 2: not UTF-8 text"], exception.Problems);
    }

    [Fact]
    public async Task A_missing_file_is_a_problem_of_the_data()
    {
        var request = new EnvironmentRequest { DataPath = Path.Combine("no", "such", "file.json") };

        var exception = await Assert.ThrowsAsync<EnvironmentDataException>(async () => await new RetailPack().LoadAsync(request, TestContext.Current.CancellationToken));

        Assert.StartsWith("cannot be read", exception.Problems.Single(), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> ProblemsOf(string json) =>
        Assert.Throws<EnvironmentDataException>(() => RetailDataReader.Read("test", Encoding.UTF8.GetBytes(json))).Problems;
}
