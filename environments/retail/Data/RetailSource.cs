using System.Text;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Data;

/// <summary>The data that an environment is loaded with.</summary>
/// <param name="Data">Typed, checked.</param>
/// <param name="Documents">As the tools see it.</param>
internal sealed record RetailSource(RetailData Data, DocumentBase Documents)
{
    private const string ShippedName = "the shipped data";

    public static RetailSource Shipped(bool typed)
    {
        var bytes = RetailFiles.Bytes("db.json");
        return typed ? Typed(RetailDataReader.Read(ShippedName, bytes)) : Raw(ShippedName, DataFiles.Parse(ShippedName, bytes, RetailTables.Names));
    }

    /// <param name="path">As <see cref="DataFiles"/> takes it.</param>
    /// <param name="typed">Records get the fields and number types of the schema; otherwise they stay as the files have them.</param>
    /// <exception cref="EnvironmentDataException">A file cannot be read or breaks the schema.</exception>
    public static async ValueTask<RetailSource> ReadAsync(string path, bool typed, CancellationToken cancellationToken)
    {
        if (!typed)
        {
            return Raw(path, await DataFiles.ReadAsync(path, RetailTables.Names, cancellationToken));
        }

        // One file alone is read as text, so that problems have their lines.
        return File.Exists(path) || !path.Contains(',', StringComparison.Ordinal) && !Directory.Exists(path)
            ? Typed(await RetailDataReader.ReadFileAsync(path, cancellationToken))
            : Typed(Checked(path, await DataFiles.ReadAsync(path, RetailTables.Names, cancellationToken)));
    }

    private static RetailSource Typed(RetailData data) => new(data, RetailTables.Typed(data));

    private static RetailSource Raw(string name, IReadOnlyDictionary<string, PyValue> tables) => new(Checked(name, tables), RetailTables.Raw(tables));

    /// <summary>Tables that may be v1's, whose users do not say their id.</summary>
    private static RetailData Checked(string name, IReadOnlyDictionary<string, PyValue> tables)
    {
        var users = tables[Tables.Users] is PyDict all
            ? PyDict.Of(all.Pairs.Select(pair => (pair.Key, pair.Value is PyDict user && !user.Has("user_id") ? user.With("user_id", pair.Key) : pair.Value)).ToArray())
            : tables[Tables.Users];
        var database = PyDict.Of((Tables.Orders, tables[Tables.Orders]), (Tables.Products, tables[Tables.Products]), (Tables.Users, users));
        return RetailDataReader.Read(name, Encoding.UTF8.GetBytes(PyText.Json(database)));
    }
}
