using System.ComponentModel;
using Microsoft.SemanticKernel;
using TrajForge.Airline.State;
using TrajForge.Environments;
using TrajForge.Python;

namespace TrajForge.Airline.Tools;

internal sealed partial class AirlineTools
{
    private static readonly string[] CertificateIds = ["certificate_3221322", "certificate_3221323", "certificate_3221324"];

    [KernelFunction("cancel_reservation"), Changes]
    [Description("Cancel a whole reservation and refund its payments.")]
    public string CancelReservation(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Id of the reservation: six letters and digits, e.g. '8JX2WO'.")] PyValue reservationId)
    {
        var reservation = Reservation(airline, reservationId);
        RefuseCancelled(reservation);
        var history = (PyList)reservation["payment_history"];
        var refunds = history.Items.Select(entry => (PyValue)PyDict.Of(("payment_id", entry["payment_id"]), ("amount", PyMath.Negate(entry["amount"]))));
        var cancelled = reservation.With("payment_history", new PyList([.. history.Items, .. refunds])).With("status", "cancelled");
        if (variant.CreditsCancellations)
        {
            CreditGiftCards(airline, reservation);
        }

        if (variant.ReturnsSeats)
        {
            MoveSeats(airline, reservation, 1);
        }

        return Save(airline, cancelled);
    }

    [KernelFunction("send_certificate"), Changes]
    [Description("Give a customer a travel certificate.")]
    public string SendCertificate(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Id of the customer, e.g. 'ann_smith_1234'.")] PyValue userId,
        [Takes("""{"type":"integer","minimum":1}"""), Description("Worth of the certificate in dollars.")] PyValue amount)
    {
        var user = User(airline, userId);
        var id = CertificateIds.Concat(variant.MakesMoreIds ? Enumerable.Range(3221325, 1000).Select(n => $"certificate_{n}") : []).FirstOrDefault(id => !Methods(user).Has(id));
        if (id is null)
        {
            // v1 forgets to say anything (A9).
            return variant.Untyped ? "" : throw new ToolRefusedException("Too many certificates");
        }

        var certificate = variant.Untyped
            ? PyDict.Of(("source", Certificate), ("amount", amount), ("id", id))
            : AirlineModels.Certificate.Validate(PyDict.Of(("source", Certificate), ("id", id), ("amount", amount)));
        airline.PutUser(userId.AsText!, WithMethod(user, id, certificate));
        return $"Certificate {id} added to user {userId} with amount {amount}.";
    }

    [KernelFunction("update_reservation_baggages"), Changes]
    [Description("Change the number of checked bags of a reservation; each additional one that is not free costs 50 dollars.")]
    public string UpdateReservationBaggages(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Id of the reservation: six letters and digits, e.g. '8JX2WO'.")] PyValue reservationId,
        [Takes("""{"type":"integer","minimum":0}"""), Description("Checked bags of the reservation after the change, free ones included.")] PyValue totalBaggages,
        [Takes("""{"type":"integer","minimum":0}"""), Description("How many of them are not free.")] PyValue nonfreeBaggages,
        [Takes(TakesAttribute.Text), Description("Id of a payment method of the customer's profile, e.g. 'credit_card_1234567'.")] PyValue paymentId)
    {
        var reservation = Reservation(airline, reservationId);
        RefuseCancelled(reservation);
        if (variant.ChecksBags)
        {
            Refuse.If(PyMath.Less(totalBaggages, nonfreeBaggages), "More bags are charged than there are");
            Refuse.If(PyMath.Less(totalBaggages, reservation["total_baggages"]), "Checked bags can be added, not removed");
            Refuse.If(PyMath.Less(nonfreeBaggages, reservation["nonfree_baggages"]), "Bags that were paid for stay paid for");
        }

        _ = Owner(airline, reservation);
        var more = PyMath.Subtract(nonfreeBaggages, reservation["nonfree_baggages"]);
        var total = PyMath.Multiply(50, PyMath.Greater(more, 0) ? more : 0);
        return Save(airline, Charge(
            airline, reservation, paymentId, total, changed => changed.With("total_baggages", totalBaggages).With("nonfree_baggages", nonfreeBaggages)));
    }

    [KernelFunction("update_reservation_passengers"), Changes]
    [Description("Replace the passengers of a reservation; their number stays.")]
    public string UpdateReservationPassengers(
        AirlineState airline,
        [Takes(TakesAttribute.Text), Description("Id of the reservation: six letters and digits, e.g. '8JX2WO'.")] PyValue reservationId,
        [Takes(AirlineSchemas.Passengers), Description("All passengers after the change.")] PyValue passengers)
    {
        var typed = Typed(passengers, AirlineModels.Passenger);
        var reservation = Reservation(airline, reservationId);
        RefuseCancelled(reservation);
        Refuse.If(PyMath.Length(typed.List) != PyMath.Length(reservation["passengers"]), variant.Word("Number of passengers does not match"));
        return Save(airline, reservation.With("passengers", typed.List));
    }

    private static void CreditGiftCards(AirlineState airline, PyDict reservation)
    {
        var (id, owner) = (OwnerId(reservation), Owner(airline, reservation));
        foreach (var entry in ((PyList)reservation["payment_history"]).Items)
        {
            var payment = entry["payment_id"].AsText!;
            if (Methods(owner).Find(payment) is { } method && Is(method, GiftCard))
            {
                owner = Deducted(owner, payment, PyMath.Negate(entry["amount"]));
                airline.PutUser(id, owner);
            }
        }
    }
}
