using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

/// <summary>The airline's tools. One instance serves all worlds of a variant.</summary>
internal sealed partial class AirlineTools(AirlineVariant variant)
{
    public static ToolCatalog Catalog(AirlineVariant variant) =>
        ToolCatalog.From<AirlineState>(new AirlineTools(variant), variant.Arguments, variant.Has);

    private PyDict User(AirlineState airline, PyValue id) =>
        airline.User(PyMath.Key(id)) ?? throw new ToolRefusedException(variant.Untyped ? "user not found" : $"User {id} not found");

    private PyDict Reservation(AirlineState airline, PyValue id) =>
        airline.Reservation(PyMath.Key(id)) ?? throw new ToolRefusedException(variant.Untyped ? "reservation not found" : $"Reservation {id} not found");

    private static PyDict Owner(AirlineState airline, PyDict reservation) =>
        airline.User(PyMath.Key(reservation["user_id"])) ?? throw new ToolRefusedException(PyText.Repr(reservation["user_id"]));

    private static string Id(PyDict reservation) => reservation["reservation_id"].AsText!;

    private static string OwnerId(PyDict reservation) => reservation["user_id"].AsText!;

    private static string Show(AirlineState airline, PyDict reservation)
    {
        airline.Saw(new(Tables.Reservations, Id(reservation)), OwnerId(reservation));
        return PyText.Json(reservation);
    }

    private static string Save(AirlineState airline, PyDict reservation)
    {
        airline.PutReservation(reservation);
        return Show(airline, reservation);
    }

    private void RefuseCancelled(PyDict reservation) => Refuse.If(
        variant.CancelsOnce && reservation.Find("status")?.AsText == "cancelled",
        $"Reservation {Id(reservation)} is cancelled");

    /// <summary>The elements as typed records if all are objects, otherwise as they are.</summary>
    private Listed Typed(PyValue list, PyModel model)
    {
        if (variant.Untyped)
        {
            return new Listed(list, true);
        }

        var items = PyMath.Iterate(list);
        return items.All(item => item is PyDict)
            ? new Listed(new PyList(items.Select(item => (PyValue)model.Validate(item)).ToArray()), true)
            : new Listed(list, false);
    }

    /// <summary>A list that a caller gave; <paramref name="HasFields"/> is false where it stayed raw in v2, whose records have attributes.</summary>
    private sealed record Listed(PyValue List, bool HasFields)
    {
        public IReadOnlyList<PyValue> Items => PyMath.Iterate(List);

        public PyValue Count => PyMath.Length(List);

        public PyValue Field(PyValue item, string name) =>
            HasFields ? item[name] : throw new ToolRefusedException($"'{item.Type}' object has no attribute '{name}'");
    }
}
