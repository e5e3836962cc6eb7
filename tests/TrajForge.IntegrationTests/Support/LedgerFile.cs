using Microsoft.Data.Sqlite;

namespace TrajForge.IntegrationTests.Support;

/// <summary>Looks into a run's ledger past the engine, also while a process writes it or after one was killed.</summary>
internal sealed class LedgerFile(string run)
{
    private readonly string _path = Path.Combine(run, "ledger.db");

    /// <summary>Episodes committed so far; none while the ledger is not made yet.</summary>
    public long Episodes() =>
        File.Exists(_path) && (long)Rows("SELECT COUNT(*) FROM sqlite_master WHERE name = 'episodes'")[0][0] == 1
            ? (long)Rows("SELECT COUNT(*) FROM episodes")[0][0]
            : 0;

    public IReadOnlyList<object[]> Rows(string sql) => With(SqliteOpenMode.ReadOnly, sql, command =>
    {
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    });

    public int Change(string sql) => With(SqliteOpenMode.ReadWrite, sql, command => command.ExecuteNonQuery());

    private T With<T>(SqliteOpenMode mode, string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
