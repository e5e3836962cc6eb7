namespace TrajForge.Airline.Players;

/// <summary>What can be asked for besides the slots of facts.</summary>
internal static class Topics
{
    public const string ReservationId = "reservation_id";

    /// <summary>More about the reservation, because several fit.</summary>
    public const string ReservationMore = "reservation_more";

    /// <summary>Whether all passengers were named.</summary>
    public const string AllPassengers = "all_passengers";

    /// <summary>Whether the other direction stays as it is.</summary>
    public const string OtherDirection = "other_direction";

    /// <summary>What pays the rest.</summary>
    public const string RestOfPayment = "rest_of_payment";

    public const string TotalPrice = "total_price";
    public const string RefundTotal = "refund_total";
    public const string PriceDifference = "price_difference";
    public const string BagFee = "bag_fee";
    public const string CertificateAmount = "certificate_amount";
    public const string RefundTime = "refund_time";
}
