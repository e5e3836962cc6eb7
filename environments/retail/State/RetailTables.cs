using TrajForge.Python;

namespace TrajForge.Retail.State;

/// <summary>The data's tables as documents: typed for v2 and the corrected shop, as they stand in their files for v1.</summary>
internal static class RetailTables
{
    public static IReadOnlyList<string> Names { get; } = [Tables.Orders, Tables.Products, Tables.Users];

    public static DocumentBase Typed(RetailData data) => new(
        Table(Tables.Orders, data.Orders),
        Table(Tables.Products, data.Products),
        Table(Tables.Users, data.Users));

    /// <param name="tables">The tables by name; data that a <see cref="RetailData"/> was read from, so of the right shape.</param>
    public static DocumentBase Raw(IReadOnlyDictionary<string, PyValue> tables) =>
        new([.. Names.Select(name => new DocumentTable(name, ((PyDict)tables[name]).Pairs))]);

    /// <summary>The typed form of a table's record.</summary>
    public static PyModel Model(string table) => table switch
    {
        Tables.Orders => RetailModels.Order,
        Tables.Products => RetailModels.Product,
        _ => RetailModels.User,
    };

    private static DocumentTable Table<T>(string name, IReadOnlyDictionary<string, T> records) =>
        new(name, records.Select(pair => KeyValuePair.Create<string, PyValue>(pair.Key, Model(name).Validate(PyValue.From(RetailJson.Element(pair.Value))))));
}
