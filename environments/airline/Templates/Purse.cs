using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>
/// Keeps goals apart that would meet in the customer's profile: how a price is split over several methods depends on what they hold at that moment,
/// a certificate may only be sent on what was seen before, and a method that holds too little must still do so when another goal has been refunded to it. None
/// of these leaves room for another goal that writes the profile, unless one waits for the other.
/// </summary>
internal static class Purse
{
    public static bool Apart(Bookings bookings, string customer, IReadOnlyList<TaskPart> parts) =>
        !parts.Any(part => Alone(part) && parts.Any(other => other != part && !Follows(part, other) && !Follows(other, part) && Writes(bookings, customer, other)));

    /// <summary>No goal pays with what holds an amount, or brings back to it.</summary>
    public static bool IsUntouched(Bookings bookings, string customer, IReadOnlyList<TaskPart> parts) => !parts.Any(part => Writes(bookings, customer, part));

    private static bool Follows(TaskPart part, TaskPart other) => part.Goal.After.Contains(other.Goal.Number);

    private static bool Alone(TaskPart part) => part.Twin?.Refusal?.Rule == Denials.PaymentShort || Changes(part).Any(call =>
        call.Name == Calls.CertificateTool
        || (call.Name == Calls.BookTool && call.Arguments.ToElement().GetProperty("payment_methods").GetArrayLength() > 1));

    private static bool Writes(Bookings bookings, string customer, TaskPart part)
    {
        var vouchers = bookings.MethodsOf(customer).Where(method => method.Source == PaymentSources.GiftCard).Select(method => $"\"{method.Id}\"").ToArray();
        return Changes(part).Any(call =>
            call.Name is Calls.CertificateTool or Calls.BookTool
            || vouchers.Any(id => call.Arguments.ToString().Contains(id, StringComparison.Ordinal))
            || Refunded(bookings, call).Any(payment => vouchers.Contains($"\"{payment.PaymentId}\"")));
    }

    private static IEnumerable<Payment> Refunded(Bookings bookings, ReferenceCall call) =>
        call.Name == Calls.CancelTool
            ? bookings.FindReservation(call.Arguments.ToElement().GetProperty(Details.ReservationId).GetString()!)?.PaymentHistory ?? []
            : [];

    private static IEnumerable<ReferenceCall> Changes(TaskPart part) => part.Calls.Where(call => call.Effect == ToolEffect.Changes);
}
