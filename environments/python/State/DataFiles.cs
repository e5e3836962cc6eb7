using System.Text.Json;

namespace TrajForge.Python;

/// <summary>
/// Reads an environment's data into tables. A path is a database file (<c>db.json</c>, its members are the tables), a directory of table files
/// (<c>flights.json</c>, ...), or several of these joined by commas: a later one replaces the tables it names, where a table file names its table
/// by what stands before the first <c>-</c> or <c>.</c>, so <c>DIR,DIR/users-2024-11.json</c> is a directory with older users.
/// </summary>
public static class DataFiles
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <param name="path">See above.</param>
    /// <param name="tables">The tables wanted; others are not read.</param>
    /// <exception cref="EnvironmentDataException">A file cannot be read or a table is missing: every problem at once.</exception>
    public static async ValueTask<IReadOnlyDictionary<string, PyValue>> ReadAsync(string path, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, PyValue>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var file in path.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(part => Files(part, tables)))
        {
            try
            {
                using var document = await ParseAsync(file, cancellationToken);
                Take(found, tables, file, PyValue.From(document.RootElement));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or JsonException or InvalidOperationException)
            {
                problems.Add($"{file}: cannot be read: {exception.Message}");
            }
        }

        problems.AddRange(tables.Where(table => !found.ContainsKey(table)).Select(table => $"the table '{table}' is missing"));
        return problems.Count == 0 ? found : throw new EnvironmentDataException(path, problems);
    }

    /// <summary>The tables of a database's text, e.g. of a file that travels with the program.</summary>
    public static IReadOnlyDictionary<string, PyValue> Parse(string name, ReadOnlyMemory<byte> json, IReadOnlyList<string> tables)
    {
        using var document = JsonDocument.Parse(json);
        return PyValue.From(document.RootElement) is PyDict database && tables.All(database.Has)
            ? tables.ToDictionary(table => table, table => database[table], StringComparer.Ordinal)
            : throw new EnvironmentDataException(name, [$"it does not hold {string.Join(", ", tables)}"]);
    }

    private static IEnumerable<string> Files(string part, IReadOnlyList<string> tables) =>
        Directory.Exists(part)
            ? File.Exists(Path.Combine(part, "db.json")) ? [Path.Combine(part, "db.json")] : tables.Select(table => Path.Combine(part, table + ".json"))
            : [part];

    private static async Task<JsonDocument> ParseAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > MaxBytes)
        {
            throw new IOException($"it is larger than {MaxBytes} bytes");
        }

        await using var stream = File.OpenRead(file);
        return await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
    }

    private static void Take(Dictionary<string, PyValue> found, IReadOnlyList<string> tables, string file, PyValue content)
    {
        var table = Path.GetFileName(file).Split('-', '.')[0];
        if (tables.Contains(table, StringComparer.Ordinal))
        {
            found[table] = content;
        }
        else if (content is PyDict database)
        {
            foreach (var (name, value) in database.Pairs.Where(pair => tables.Contains(pair.Key, StringComparer.Ordinal)))
            {
                found[name] = value;
            }
        }
    }
}
