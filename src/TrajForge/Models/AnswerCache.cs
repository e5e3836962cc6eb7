using Microsoft.Data.Sqlite;
using TrajForge.Runs;

namespace TrajForge.Models;

/// <summary>A file of answers by the hash of their request; several runs may use it at once.</summary>
internal sealed class AnswerCache : IDisposable
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS answers (
            hash TEXT PRIMARY KEY, status INTEGER NOT NULL, reply BLOB NOT NULL, input INTEGER, output INTEGER, cached INTEGER, reasoning INTEGER,
            hits INTEGER NOT NULL) WITHOUT ROWID;
        """;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private AnswerCache(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <exception cref="RunException">It cannot be read or written.</exception>
    public static AnswerCache Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            var cache = new AnswerCache(connection, path);
            cache.Execute("PRAGMA journal_mode = WAL");
            cache.Execute("PRAGMA synchronous = NORMAL");
            cache.Execute(Tables);
            return cache;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw RunErrors.NotRead(path, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The answer to the request, counted as a hit; null when there is none.</summary>
    public ModelReply? Find(string hash)
    {
        lock (_gate)
        {
            using var command = Command($"UPDATE answers SET hits = hits + 1 WHERE hash = $hash RETURNING {StoredReply.Columns}", ("$hash", hash));
            return Guarded(() => StoredReply.Read(command));
        }
    }

    public void Add(string hash, ModelReply reply)
    {
        lock (_gate)
        {
            using var command = Command(
                "INSERT INTO answers VALUES ($hash, $status, $reply, $input, $output, $cached, $reasoning, 0) ON CONFLICT DO NOTHING",
                ("$hash", hash),
                ("$status", reply.Status),
                ("$reply", reply.Body.ToArray()),
                ("$input", reply.Usage?.Input),
                ("$output", reply.Usage?.Output),
                ("$cached", reply.Usage?.Cached),
                ("$reasoning", reply.Usage?.Reasoning));
            Guarded(command.ExecuteNonQuery);
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = Command(sql);
        Guarded(command.ExecuteNonQuery);
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw RunErrors.NotWritten(_path, e);
        }
    }
}
