using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.State;

/// <summary>The data's tables as documents: as they stand for v1, typed for the others.</summary>
internal static class AirlineTables
{
    public static IReadOnlyList<string> Names { get; } = [Tables.Flights, Tables.Reservations, Tables.Users];

    /// <exception cref="EnvironmentDataException">A record does not fit its type: every problem at once.</exception>
    public static DocumentBase Of(string source, IReadOnlyDictionary<string, PyValue> data, bool untyped)
    {
        var problems = new List<string>();
        var tables = Names.Select(name => new DocumentTable(name, Records(name, data[name], untyped, problems))).ToArray();
        return problems.Count == 0 ? new DocumentBase(tables) : throw new EnvironmentDataException(source, problems);
    }

    /// <summary>The typed form of a table's record.</summary>
    public static PyModel Model(string table) => table switch
    {
        Tables.Flights => AirlineModels.Flight,
        Tables.Reservations => AirlineModels.Reservation,
        _ => AirlineModels.User,
    };

    private static KeyValuePair<string, PyValue>[] Records(string name, PyValue table, bool untyped, List<string> problems)
    {
        if (table is not PyDict records)
        {
            problems.Add($"'{name}' is not an object");
            return [];
        }

        return records.Pairs.Select(pair => KeyValuePair.Create(pair.Key, untyped ? Raw(name, pair, problems) : Typed(name, pair, problems))).ToArray();
    }

    private static PyValue Raw(string name, KeyValuePair<string, PyValue> pair, List<string> problems)
    {
        if (pair.Value is not PyDict)
        {
            problems.Add($"{name}/{pair.Key}: not an object");
        }

        return pair.Value;
    }

    private static PyValue Typed(string name, KeyValuePair<string, PyValue> pair, List<string> problems)
    {
        try
        {
            return Model(name).Validate(pair.Value);
        }
        catch (ToolRefusedException exception)
        {
            problems.Add($"{name}/{pair.Key}: {exception.Message}");
            return pair.Value;
        }
    }
}
