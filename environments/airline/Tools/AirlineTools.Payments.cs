using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

internal sealed partial class AirlineTools
{
    private const string GiftCard = "gift_card";
    private const string Certificate = "certificate";

    private static PyDict Methods(PyDict user) => (PyDict)user["payment_methods"];

    private static PyDict WithMethod(PyDict user, string id, PyValue method) => user.With("payment_methods", Methods(user).With(id, method));

    private static bool Is(PyValue method, string source) => method["source"].AsText == source;

    private static PyValue Balance(PyValue method) => method["amount"];

    private static PyDict Deducted(PyDict user, string id, PyValue amount)
    {
        var method = (PyDict)Methods(user)[id];
        return WithMethod(user, id, method.With("amount", PyMath.Subtract(Balance(method), amount)));
    }

    /// <summary>
    /// Charges a change of a reservation to one method (or refunds it there, below zero) and returns the reservation with the payment noted; a difference
    /// of zero is not noted.
    /// </summary>
    /// <param name="change">Applied to the reservation between charging and noting, as v1 does.</param>
    private PyDict Charge(AirlineState airline, PyDict reservation, PyValue paymentId, PyValue total, Func<PyDict, PyDict> change)
    {
        var owner = Owner(airline, reservation);
        var id = PyMath.Key(paymentId);
        var method = id is null ? null : Methods(owner).Find(id);
        Refuse.If(id is null || method is null, variant.Word("Payment method not found"));
        Refuse.If(Is(method, Certificate), variant.Word("Certificate cannot be used to update reservation"));
        Refuse.If(Is(method, GiftCard) && PyMath.Less(Balance(method), total), variant.Word("Gift card balance is not enough"));
        if (Is(method, GiftCard))
        {
            airline.PutUser(OwnerId(reservation), Deducted(owner, id, total));
        }

        PyValue entry = PyDict.Of(("payment_id", paymentId), ("amount", total));
        var isFree = total == 0;
        if (!isFree && !variant.Untyped)
        {
            entry = AirlineModels.Payment.Validate(entry);
        }

        var changed = change(reservation);
        return isFree ? changed : changed.With("payment_history", ((PyList)changed["payment_history"]).With(entry));
    }
}
