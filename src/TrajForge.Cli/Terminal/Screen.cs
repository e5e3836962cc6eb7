using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace TrajForge.Cli.Terminal;

/// <summary>
/// Where verbs write: reports to standard output, trouble to standard error. Plain text when the output is no terminal; colours only
/// where Spectre finds them wanted (it honours NO_COLOR). The runtime ignores writes to a closed pipe, so that ends quietly.
/// </summary>
internal sealed class Screen
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = null,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
    };

    public Screen()
    {
        Out = Create(Console.Out, Console.IsOutputRedirected);
        Error = Create(Console.Error, Console.IsErrorRedirected);
    }

    public IAnsiConsole Out { get; }

    public IAnsiConsole Error { get; }

    /// <summary>True when a display may be redrawn in place.</summary>
    public bool IsLive => !Console.IsErrorRedirected && Error.Profile.Capabilities.Ansi;

    /// <summary>A line of ours, with Spectre's markup; foreign text in it goes through <see cref="Text"/>.</summary>
    public void Line(string markup = "") => Out.MarkupLine(markup);

    /// <summary>A line of anybody's text, as it is but harmless.</summary>
    public void Plain(string text = "") => Out.WriteLine(SafeText.Clean(text));

    /// <summary>A line of trouble or progress. Where it cannot be written there is nobody to tell; the exit code still says it.</summary>
    public void Trouble(string text)
    {
        try
        {
            Error.WriteLine(SafeText.Clean(text));
        }
        catch (IOException)
        {
        }
    }

    /// <summary>A report as one JSON document.</summary>
    public void Report(object report) => Console.Out.WriteLine(JsonSerializer.Serialize(report, Json));

    /// <summary>Columns, each as wide as its widest cell but the last.</summary>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(row => row.Select(SafeText.OneLine).ToArray()).Prepend([.. head]).ToArray();
        var widths = Enumerable.Range(0, head.Count).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            Plain(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    /// <summary>Foreign text for use inside markup.</summary>
    public static string Text(string text) => Markup.Escape(SafeText.Clean(text));

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
        {
            // Files and pipes have no edge: lines are never broken there.
            console.Profile.Width = 1_000_000;
        }

        return console;
    }
}
