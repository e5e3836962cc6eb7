using Microsoft.Data.Sqlite;

namespace TrajForge.Runs;

/// <summary>The run's index: what became of each task and where the bodies are. One connection, used by one thread at a time.</summary>
internal sealed partial class Ledger : IDisposable
{
    public const int SchemaNumber = 4;

    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private const string Tables = """
        CREATE TABLE tasks (
            task_index INTEGER PRIMARY KEY, state TEXT NOT NULL, signature TEXT, key TEXT, templates TEXT, reason TEXT, detail TEXT,
            segment INTEGER, frame INTEGER, start INTEGER, length INTEGER, hash TEXT);
        CREATE TABLE episodes (
            episode_id TEXT PRIMARY KEY, task_index INTEGER NOT NULL, attempt INTEGER NOT NULL, end_reason TEXT NOT NULL, slips TEXT NOT NULL,
            segment INTEGER NOT NULL, frame INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, hash TEXT NOT NULL,
            UNIQUE (task_index, attempt));
        CREATE TABLE voids (task_index INTEGER NOT NULL, attempt INTEGER NOT NULL, PRIMARY KEY (task_index, attempt)) WITHOUT ROWID;
        CREATE TABLE verdicts (episode_id TEXT PRIMARY KEY, profile TEXT NOT NULL, outcome TEXT NOT NULL, json TEXT NOT NULL);
        CREATE TABLE faults (
            task_index INTEGER NOT NULL, attempt INTEGER NOT NULL, delivery INTEGER NOT NULL, boundary TEXT NOT NULL, message TEXT NOT NULL,
            PRIMARY KEY (task_index, attempt, delivery));
        CREATE TABLE spend (
            id INTEGER PRIMARY KEY, task_index INTEGER NOT NULL, attempt INTEGER NOT NULL, delivery INTEGER NOT NULL,
            outcome TEXT NOT NULL, messages INTEGER NOT NULL, calls INTEGER NOT NULL);
        CREATE TABLE frames (
            segment INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, raw_length INTEGER NOT NULL, hash TEXT NOT NULL,
            PRIMARY KEY (segment, offset)) WITHOUT ROWID;
        """;

    private const string OpinionColumns = "opinions (episode_id TEXT PRIMARY KEY, model TEXT NOT NULL, prompt TEXT NOT NULL, score REAL, reason TEXT NOT NULL)";

    private const string PastColumns = "past_verdicts (episode_id TEXT NOT NULL, profile TEXT NOT NULL, outcome TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (episode_id, profile)) WITHOUT ROWID";

    /// <summary>Runs of schema 1 had one attempt at each task, so the task's state says whether that was void.</summary>
    private const string VoidsOfSchema1 = "AS SELECT task_index, 0 AS attempt FROM tasks WHERE state = 'Void'";

    private readonly SqliteConnection _connection;
    private readonly string _path;

    private Ledger(SqliteConnection connection, string path)
    {
        _connection = connection;
        _path = path;
    }

    public static Ledger OpenToWrite(string path, bool mayBeNew)
    {
        var ledger = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            ledger.Change("PRAGMA journal_mode = WAL");
            ledger.Change("PRAGMA synchronous = FULL");
            ledger.Prepare(mayBeNew);
            return ledger;
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    public static Ledger OpenToRead(string path)
    {
        var ledger = Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            ledger.Understand();
            return ledger;
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    public void Dispose() => _connection.Dispose();

    private static Ledger Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return new Ledger(connection, path);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw RunErrors.NotRead(path, e);
        }
    }

    private void Prepare(bool mayBeNew)
    {
        if (Version() == 0 && Query("SELECT name FROM sqlite_master ORDER BY name LIMIT 1", row => row.GetString(0)).Count == 0)
        {
            if (!mayBeNew)
            {
                throw RunErrors.LedgerGone(_path);
            }

            InTransaction(() => Change($"{Tables} CREATE TABLE {OpinionColumns}; CREATE TABLE {PastColumns}; PRAGMA user_version = {SchemaNumber};"));
        }

        if (Version() == 1)
        {
            InTransaction(() => Change($"CREATE TABLE voids {VoidsOfSchema1}; PRAGMA user_version = 2;"));
        }

        // Schema 2 had no opinions.
        if (Version() == 2)
        {
            InTransaction(() => Change($"CREATE TABLE {OpinionColumns}; PRAGMA user_version = 3;"));
        }

        // Schema 3 kept no past verdicts.
        if (Version() == 3)
        {
            InTransaction(() => Change($"CREATE TABLE {PastColumns}; PRAGMA user_version = {SchemaNumber};"));
        }

        CheckSchema();
    }

    // Beside the file, which is another's to write.
    private void Understand()
    {
        var version = Version();
        if (version is < 1 or >= SchemaNumber)
        {
            CheckSchema();
            return;
        }

        if (version == 1)
        {
            Change($"CREATE TEMP TABLE voids {VoidsOfSchema1}");
        }

        if (version <= 2)
        {
            Change($"CREATE TEMP TABLE {OpinionColumns}");
        }

        Change($"CREATE TEMP TABLE {PastColumns}");
    }

    private void CheckSchema()
    {
        if (Version() is var found && found != SchemaNumber)
        {
            throw RunErrors.LedgerSchema(_path, found);
        }
    }

    private long Version() => Query("PRAGMA user_version", row => row.GetInt64(0)).Single();

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            using var command = Command(sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(map(reader));
            }

            return rows;
        }
        catch (Exception e) when (e is SqliteException or InvalidCastException or ArgumentException)
        {
            throw RunErrors.NotRead(_path, e);
        }
    }

    private int Change(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            using var command = Command(sql, parameters);
            return command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw Failed(e);
        }
    }

    private void InTransaction(Action change)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            change();
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw Failed(e);
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private RunException Failed(SqliteException e) =>
        e.SqliteErrorCode is Corrupt or NotADatabase ? RunErrors.NotRead(_path, e) : RunErrors.NotWritten(_path, e);
}
