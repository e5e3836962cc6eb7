using Microsoft.Data.Sqlite;

namespace TrajForge.Tests.Runs;

/// <summary>Looks into a ledger, and spoils it, past the engine.</summary>
internal static class Sqlite
{
    public static long Count(string path, string sql) => With(path, sql, command => (long)command.ExecuteScalar()!);

    public static void Execute(string path, string sql) => With(path, sql, command => command.ExecuteNonQuery());

    private static T With<T>(string path, string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
