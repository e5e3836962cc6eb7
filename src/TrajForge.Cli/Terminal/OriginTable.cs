using System.Globalization;
using TrajForge.ToolGraphs;

namespace TrajForge.Cli.Terminal;

/// <summary>Where the arguments of reference plays come from, tool by tool, as a table; what comes from nowhere is named.</summary>
internal static class OriginTable
{
    private const int Named = 20;

    private static readonly string[] Kinds = [.. Enum.GetNames<OriginKind>().Select(kind => kind.ToLowerInvariant())];

    public static void Write(Screen screen, OriginTally origins)
    {
        screen.Plain();
        screen.Table(
            ["arguments of", "values", .. Kinds],
            origins.Tools.Select(tool => (string[])["  " + tool.Key, Whole(tool.Value.Values.Sum()), .. Kinds.Select(kind => Share(tool.Value, kind))]));
        foreach (var argument in origins.Nowhere.Take(Named))
        {
            screen.Plain(string.Create(CultureInfo.InvariantCulture, $"task {argument.Index}: {argument.Tool}.{argument.Path} = {argument.Value} comes from nowhere"));
        }

        if (origins.Nowhere.Count > Named)
        {
            screen.Plain($"and {Whole(origins.Nowhere.Count - Named)} more");
        }
    }

    private static string Share(Tally tool, string kind) =>
        tool.GetValueOrDefault(kind) is > 0 and var count ? ((double)count / tool.Values.Sum()).ToString("P0", CultureInfo.InvariantCulture) : "";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
