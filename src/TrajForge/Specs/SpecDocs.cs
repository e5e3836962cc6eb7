using System.Globalization;
using System.Text;

namespace TrajForge.Specs;

/// <summary>The reference page of specs in Markdown; generated from the spec records.</summary>
public static class SpecDocs
{
    private const string Intro = """
        # Spec reference

        Generated from the spec records by `./trajforge spec docs`; do not edit.

        A spec is one YAML file (UTF-8, at most 1 MB, no anchors or tags). `./trajforge spec check FILE` reports everything wrong with it at once, with lines.
        `configs/trajforge.schema.json` gives completion in editors: begin the file with `# yaml-language-server: $schema=trajforge.schema.json`.


        """;

    /// <summary>The page, with a final line end.</summary>
    public static string Generate()
    {
        var page = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        Section(page, typeof(Spec), "");
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(StringBuilder page, Type type, string path)
    {
        var defaults = Activator.CreateInstance(type)!;
        page.Append(path.Length == 0 ? "## Top level\n\n" : $"## `{path}`\n\n");
        page.Append("| key | value | default | meaning |\n|---|---|---|---|\n");
        var fields = SpecField.Of(type);
        foreach (var field in fields)
        {
            var value = field.Required ? "required" : field.Property.GetValue(defaults) is { } set ? Default(field, set) : "-";
            page.Append(CultureInfo.InvariantCulture, $"| `{field.Key}` | {Allowed(field)} | {value} | {field.About.Summary} |\n");
        }

        page.Append('\n');
        foreach (var field in fields.Where(field => field.Shape is SpecShape.Section or SpecShape.SectionByName or SpecShape.SectionList))
        {
            var name = field.Shape switch { SpecShape.SectionByName => $"{field.Key}.NAME", SpecShape.SectionList => $"{field.Key}[]", _ => field.Key };
            Section(page, field.Type, path.Length == 0 ? name : $"{path}.{name}");
        }
    }

    private static string Allowed(SpecField field)
    {
        var known = EngineWords.Of(field.About.Words);
        var words = known.Count > 0 ? $": {string.Join(", ", known.Select(word => $"`{word}`"))}{(EngineWords.More(field.About.Words) is { } more ? $", or {more}" : "")}" : "";
        var bounds = (double.IsFinite(field.About.Min), double.IsFinite(field.About.Max)) switch
        {
            (true, true) => $", {Show(field.About.Min)} to {Show(field.About.Max)}",
            (true, false) => $", {Show(field.About.Min)} or more",
            _ => "",
        };
        return field.ShapeName + bounds + words;
    }

    private static string Default(SpecField field, object value) => field.Shape switch
    {
        SpecShape.Section => $"see `{field.Key}`",
        SpecShape.YesNo => value is true ? "`true`" : "`false`",
        SpecShape.TextList => $"`[{string.Join(", ", (IReadOnlyList<string>)value)}]`",
        SpecShape.ShareByWhole => $"`{{{string.Join(", ", ((IReadOnlyDictionary<int, double>)value).Select(share => $"{Show(share.Key)}: {Show(share.Value)}"))}}}`",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    internal static string Show(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
