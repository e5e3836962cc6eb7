using Microsoft.Data.Sqlite;

namespace TrajForge.Models;

/// <summary>An answer as tables keep it.</summary>
internal static class StoredReply
{
    /// <summary>What <see cref="Read"/> wants of a row, in this order.</summary>
    public const string Columns = "status, reply, input, output, cached, reasoning";

    /// <summary>The answer of the only row; null when there is none.</summary>
    public static ModelReply? Read(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        return row.Read()
            ? new ModelReply
            {
                Status = row.GetInt32(0),
                Body = (byte[])row.GetValue(1),
                Usage = row.IsDBNull(2) ? null : new ModelUsage(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
            }
            : null;
    }
}
