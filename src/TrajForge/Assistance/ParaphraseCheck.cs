using System.Globalization;
using System.Text.Json;
using TrajForge.ToolGraphs;

namespace TrajForge.Assistance;

/// <summary>
/// Whether other words say what the brief says: nothing lost, nothing added, no exact id of the hidden half, and every word kept that narrows a description,
/// so that it still fits one record alone. Line by line the same weighty words must stand in the same order, since a value that
/// changes its place may change its meaning. Strict: a false refusal costs a paraphrase, a false acceptance a task.
/// </summary>
/// <param name="names">Names in the environment's data.</param>
internal sealed class ParaphraseCheck(IReadOnlyList<string> names)
{
    private const int Longer = 3;

    private readonly WeightyWords _weighty = new(names);

    /// <summary>What is wrong with the words; null when nothing is.</summary>
    public string? Problem(TaskCase task, string told) =>
        Shape(task.Brief.Text, told) ?? Lost(task.Brief, told) ?? Lines(task.Brief, told) ?? Leak(task, told);

    private static string? Shape(string text, string told) =>
        told.Length > text.Length * Longer || told.Length < text.Length / Longer ? Text($"{told.Length} characters for {text.Length}")
        : told.Contains("###", StringComparison.Ordinal) ? "a stop token or heading"
        : told.Any(letter => char.IsControl(letter) && letter != '\n') ? "a control character"
        : null;

    private static string? Lost(Brief brief, string told)
    {
        var (before, after) = (WordScan.Of(brief.Text), WordScan.Of(told));
        return WeightyWords.Values(brief).FirstOrDefault(value => WordScan.Of(value) is var words && WordScan.Count(before, words) > WordScan.Count(after, words)) is { } lost
            ? $"lost '{lost}'"
            : null;
    }

    private string? Lines(Brief brief, string told)
    {
        var (before, after) = (LinesOf(brief.Text), LinesOf(told));
        if (before.Length != after.Length)
        {
            return Text($"{after.Length} lines for {before.Length}");
        }

        var facts = WeightyWords.Facts(brief);
        return before.Zip(after, (line, other) => Difference(_weighty.In(line, facts), _weighty.In(other, facts))).Index()
            .Where(line => line.Item is not null)
            .Select(line => Text($"line {line.Index + 1} {line.Item}"))
            .FirstOrDefault();
    }

    private static string? Difference(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.SequenceEqual(after, StringComparer.Ordinal) ? null
        : Rest(before, after) is { } lost ? $"lost '{lost}'"
        : Rest(after, before) is { } added ? $"added '{added}'"
        : "holds its facts in another order";

    /// <summary>A word that stands more often in the first than in the second.</summary>
    private static string? Rest(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var counts = second.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return first.FirstOrDefault(word => (counts[word] = counts.GetValueOrDefault(word) - 1) < 0);
    }

    // What twins share is checked before: in which words a customer is told its brief must not depend on the outcome.
    private static string? Leak(TaskCase task, string told) =>
        Exact(task).Any(id => told.Contains(id, StringComparison.OrdinalIgnoreCase) && !task.Brief.Text.Contains(id, StringComparison.OrdinalIgnoreCase))
            ? "an exact id of the constraints"
            : null;

    private static IEnumerable<string> Exact(TaskCase task) => task.Constraints
        .SelectMany(constraint => constraint.Fields.SelectMany(field => Texts(field.Value.ToElement())).Prepend(constraint.Record.Id))
        .Concat(task.References.Select(reference => reference.Target))
        .Append(task.Customer)
        .Where(text => text.Length > 3 && (text.Any(letter => char.IsDigit(letter) || letter is '_' or '#' or '-') || text.All(char.IsUpper)));

    private static IEnumerable<string> Texts(JsonElement element) =>
        JsonLeaf.Of(element).Select(leaf => leaf.Value.ToElement()).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!);

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
