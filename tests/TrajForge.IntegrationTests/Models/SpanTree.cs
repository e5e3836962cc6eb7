using System.Globalization;

namespace TrajForge.IntegrationTests.Models;

/// <summary>Spans as docs/observing.md prints them: without what differs from run to run.</summary>
internal static class SpanTree
{
    private static readonly string[] Ids =
        ["gen_ai.conversation.id", "gen_ai.request.seed", "gen_ai.response.id", "gen_ai.tool.call.id", "gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens", "trajforge.play_hash"];

    /// <summary>A line for each span under a root, by time, and for each event.</summary>
    public static string Of(IReadOnlyList<OtlpSpan> spans, OtlpSpan root) => string.Join('\n', Lines(spans, root, ""));

    /// <summary>The attributes of the first span of each operation.</summary>
    public static string Attributes(IEnumerable<OtlpSpan> spans) => string.Join("\n\n", spans
        .OrderBy(span => span.Start)
        .DistinctBy(span => span.Attributes["gen_ai.operation.name"])
        .Select(span => string.Join('\n', [span.Name, .. span.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"  {pair.Key} = {Value(pair)}")])));

    private static IEnumerable<string> Lines(IReadOnlyList<OtlpSpan> spans, OtlpSpan span, string indent) =>
    [
        indent + span.Name + Notes(span),
        .. spans.Where(child => child.Parent == span.Id).OrderBy(child => child.Start).SelectMany(child => Lines(spans, child, indent + "  ")),
        .. span.Events.Select(e => $"{indent}  * {e.Name}: {e.Attributes["gen_ai.evaluation.name"]} {e.Attributes["gen_ai.evaluation.score.label"]}"),
    ];

    private static string Notes(OtlpSpan span)
    {
        string[] names = ["trajforge.side", "trajforge.turn", "gen_ai.response.finish_reasons", "trajforge.outcome", "trajforge.reward"];
        var notes = names.Where(span.Attributes.ContainsKey).Select(name => $"{name.Split('.')[^1]} {Text(span.Attributes[name])}").ToArray();
        return notes.Length == 0 ? "" : $"  ({string.Join(", ", notes)})";
    }

    private static string Value(KeyValuePair<string, object> pair) => Ids.Contains(pair.Key) ? "..." : Text(pair.Value);

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
