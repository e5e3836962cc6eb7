using System.Text.Json;
using System.Text.Json.Nodes;
using TrajForge.Chat;

namespace TrajForge.Testing;

/// <summary>An honest agent that sees only the first entry of every list that a tool shows.</summary>
internal sealed class ShortSighted(IPlayer honest) : IPlayer
{
    public PlayerMessage Next(IReadOnlyList<ChatLine> news) => honest.Next([.. news.Select(line => line.Role == ChatRole.Tool && !line.IsError ? line with { Text = First(line.Text) } : line)]);

    private static string First(string text)
    {
        try
        {
            var node = JsonNode.Parse(text);
            Cut(node);
            return node?.ToJsonString() ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static void Cut(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                while (list.Count > 1)
                {
                    list.RemoveAt(list.Count - 1);
                }

                Cut(list.FirstOrDefault());
                break;
            case JsonObject record:
                record.ToList().ForEach(member => Cut(member.Value));
                break;
        }
    }
}
