using System.Text;
using System.Text.Json;

namespace TrajForge.Retail.State;

/// <summary>
/// The reference's hash of a database: SHA-256 over its JSON with sorted keys, as Python prints it. It decides whether two runs of the
/// reference end alike.
/// </summary>
internal static class RetailHash
{
    public static string Of(RetailState state)
    {
        var text = new StringBuilder();
        text.Append("{\"orders\": ");
        Append(text, state.AllOrders.Select(order => (order.OrderId, RetailJson.Canonical(order))));
        text.Append(", \"products\": ");
        Append(text, state.Shared.Products.Ids.Select(id => (id, state.Shared.Products.BaseText(id))));
        text.Append(", \"users\": ");
        Append(text, state.AllUsers.Select(user => (user.UserId, RetailJson.Canonical(user))));
        return ContentHash.Of(text.Append('}').ToString());
    }

    private static void Append(StringBuilder text, IEnumerable<(string Id, JsonText Record)> records)
    {
        text.Append('{');
        var first = true;
        foreach (var (id, record) in records.OrderBy(pair => pair.Id, StringComparer.Ordinal))
        {
            text.Append(first ? "" : ", ");
            first = false;
            PythonJson.WriteString(text, id);
            using var document = JsonDocument.Parse(record.ToString());
            text.Append(": ").Append(PythonJson.Write(document.RootElement));
        }

        text.Append('}');
    }
}
