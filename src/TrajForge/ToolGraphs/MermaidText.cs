using System.Globalization;
using System.Text;

namespace TrajForge.ToolGraphs;

/// <summary>A tool graph as a Mermaid flowchart: one arrow for each pair of tools, with what flows along it.</summary>
public static class MermaidText
{
    public static string Of(ToolGraph graph)
    {
        var text = new StringBuilder("flowchart LR\n");
        var ids = graph.Tools.Select((tool, i) => (tool.Name, Id: string.Create(CultureInfo.InvariantCulture, $"t{i}"))).ToDictionary(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal);
        text.Append("    said([\"said by the customer\"])\n");
        foreach (var tool in graph.Tools)
        {
            var (open, close) = tool.Effect == ToolEffect.Changes ? ("[[", "]]") : ("[", "]");
            text.Append(CultureInfo.InvariantCulture, $"    {ids[tool.Name]}{open}\"{Escape(tool.Name)}\"{close}\n");
        }

        foreach (var tool in graph.Tools)
        {
            foreach (var flow in Flows(tool).GroupBy(pair => pair.From, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                var from = flow.Key.Length == 0 ? "said" : ids[flow.Key];
                var label = string.Join("<br/>", flow.Select(pair => Escape(pair.What)).Distinct(StringComparer.Ordinal));
                text.Append(CultureInfo.InvariantCulture, $"    {from} -->|\"{label}\"| {ids[tool.Name]}\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string From, string What)> Flows(GraphTool tool) =>
        from input in tool.Inputs
        from source in input.Sources
        where source.Kind is GraphSourceKind.Output or GraphSourceKind.Said
        select (source.Tool ?? "", source.Kind == GraphSourceKind.Said ? input.Path : $"{(source.Path!.Length == 0 ? "text" : source.Path)} → {input.Path}");

    /// <summary>Everything that Mermaid or its HTML could take for its own is written as a character code.</summary>
    private static string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '_' or '-' or '.' or '/' or '→')
            {
                safe.Append(rune.ToString());
            }
            else
            {
                safe.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        return safe.ToString();
    }
}
