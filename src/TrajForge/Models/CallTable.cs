using Microsoft.Data.Sqlite;
using TrajForge.Runs;

namespace TrajForge.Models;

/// <summary>The file of a journal: one connection that writes and one that reads, each used by one thread at a time.</summary>
internal sealed class CallTable : IDisposable
{
    private const int SchemaNumber = 1;

    private const string Tables = """
        CREATE TABLE calls (
            id INTEGER PRIMARY KEY, episode TEXT NOT NULL, side TEXT NOT NULL, turn INTEGER NOT NULL, hash TEXT NOT NULL, profile TEXT NOT NULL,
            status INTEGER NOT NULL, reply BLOB NOT NULL, request BLOB, input INTEGER, output INTEGER, cached INTEGER, reasoning INTEGER,
            cost INTEGER NOT NULL, attempts INTEGER NOT NULL, took_ms REAL NOT NULL, UNIQUE (episode, side, turn, hash));
        CREATE TABLE lost (
            id INTEGER PRIMARY KEY, episode TEXT NOT NULL, side TEXT NOT NULL, turn INTEGER NOT NULL, profile TEXT NOT NULL,
            tokens INTEGER NOT NULL, cost INTEGER NOT NULL);
        """;

    private readonly string _path;
    private readonly SqliteConnection? _writing;
    private readonly SqliteConnection _reading;
    private readonly Lock _readGate = new();
    private readonly SqliteCommand _find;
    private SqliteTransaction? _transaction;

    private CallTable(string path, SqliteConnection? writing, SqliteConnection reading)
    {
        (_path, _writing, _reading) = (path, writing, reading);
        _find = reading.CreateCommand();
        _find.CommandText = $"SELECT {StoredReply.Columns} FROM calls WHERE episode = $episode AND side = $side AND turn = $turn AND hash = $hash";
        foreach (var name in (string[])["$episode", "$side", "$turn", "$hash"])
        {
            _find.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public static CallTable Open(string path, bool write)
    {
        try
        {
            var writing = write ? Connect(path, SqliteOpenMode.ReadWriteCreate) : null;
            if (writing is not null)
            {
                Execute(writing, "PRAGMA journal_mode = WAL");
                Execute(writing, "PRAGMA synchronous = NORMAL");
                if (Version(writing) == 0)
                {
                    Execute(writing, $"BEGIN IMMEDIATE; {Tables} PRAGMA user_version = {SchemaNumber}; COMMIT;");
                }
            }

            var reading = Connect(path, SqliteOpenMode.ReadOnly);
            return Version(reading) is SchemaNumber
                ? new CallTable(path, writing, reading)
                : throw RunErrors.JournalSchema(path, Version(reading), SchemaNumber);
        }
        catch (SqliteException e)
        {
            throw RunErrors.NotRead(path, e);
        }
    }

    public ModelReply? Find(ModelCall call)
    {
        lock (_readGate)
        {
            try
            {
                _find.Parameters[0].Value = call.EpisodeId;
                _find.Parameters[1].Value = call.Seat.Word();
                _find.Parameters[2].Value = call.Turn;
                _find.Parameters[3].Value = call.Hash;
                return StoredReply.Read(_find);
            }
            catch (SqliteException e)
            {
                throw RunErrors.NotRead(_path, e);
            }
        }
    }

    public void Add(ModelCall call, ModelReply reply, long cost, bool withRequest)
    {
        using var insert = Writing(
            """
            INSERT INTO calls (episode, side, turn, hash, profile, status, reply, request, input, output, cached, reasoning, cost, attempts, took_ms)
            VALUES ($episode, $side, $turn, $hash, $profile, $status, $reply, $request, $input, $output, $cached, $reasoning, $cost, $attempts, $took)
            ON CONFLICT DO NOTHING
            """);
        Set(insert, call);
        insert.Parameters.AddWithValue("$hash", call.Hash);
        insert.Parameters.AddWithValue("$status", reply.Status);
        insert.Parameters.AddWithValue("$reply", reply.Body.ToArray());
        insert.Parameters.AddWithValue("$request", withRequest ? call.Body.ToArray() : DBNull.Value);
        insert.Parameters.AddWithValue("$input", Nullable(reply.Usage?.Input));
        insert.Parameters.AddWithValue("$output", Nullable(reply.Usage?.Output));
        insert.Parameters.AddWithValue("$cached", Nullable(reply.Usage?.Cached));
        insert.Parameters.AddWithValue("$reasoning", Nullable(reply.Usage?.Reasoning));
        insert.Parameters.AddWithValue("$cost", cost);
        insert.Parameters.AddWithValue("$attempts", reply.Attempts);
        insert.Parameters.AddWithValue("$took", Math.Round(reply.Took.TotalMilliseconds, 3));
        insert.ExecuteNonQuery();
    }

    public void Lose(ModelCall call, long tokens, long cost)
    {
        using var insert = Writing("INSERT INTO lost (episode, side, turn, profile, tokens, cost) VALUES ($episode, $side, $turn, $profile, $tokens, $cost)");
        Set(insert, call);
        insert.Parameters.AddWithValue("$tokens", tokens);
        insert.Parameters.AddWithValue("$cost", cost);
        insert.ExecuteNonQuery();
    }

    public Spend Spent()
    {
        lock (_readGate)
        {
            var calls = Row("SELECT count(input), coalesce(sum(input), 0), coalesce(sum(output), 0), coalesce(sum(cached), 0), coalesce(sum(cost), 0) FROM calls");
            var lost = Row("SELECT count(*), coalesce(sum(tokens), 0), coalesce(sum(cost), 0) FROM lost");
            return new Spend
            {
                Answers = calls[0],
                Input = calls[1],
                Output = calls[2],
                Cached = calls[3],
                Cost = calls[4],
                Uncertain = lost[0],
                UncertainTokens = lost[1],
                UncertainCost = lost[2],
            };
        }
    }

    public void InTransaction(Action work)
    {
        try
        {
            using var transaction = _writing!.BeginTransaction();
            _transaction = transaction;
            work();
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw RunErrors.NotWritten(_path, e);
        }
        finally
        {
            _transaction = null;
        }
    }

    public void Dispose()
    {
        _find.Dispose();
        _reading.Dispose();
        _writing?.Dispose();
    }

    private static object Nullable(long? value) => value is { } number ? number : DBNull.Value;

    private static void Set(SqliteCommand command, ModelCall call)
    {
        command.Parameters.AddWithValue("$episode", call.EpisodeId);
        command.Parameters.AddWithValue("$side", call.Seat.Word());
        command.Parameters.AddWithValue("$turn", call.Turn);
        command.Parameters.AddWithValue("$profile", call.Profile);
    }

    private SqliteCommand Writing(string sql)
    {
        var command = _writing!.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return command;
    }

    private long[] Row(string sql)
    {
        using var command = _reading.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        row.Read();
        return [.. Enumerable.Range(0, row.FieldCount).Select(row.GetInt64)];
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
