namespace TrajForge.Airline.Data;

/// <summary>What the policy says in numbers.</summary>
internal static class Allowance
{
    public const int BagPrice = 50;
    public const int InsurancePrice = 30;

    /// <summary>A certificate for each passenger of a cancelled flight.</summary>
    public const int ForCancelled = 100;

    /// <summary>A certificate for each passenger of a delayed flight, once the reservation is cancelled.</summary>
    public const int ForDelayed = 50;

    /// <summary>Free checked bags of each passenger.</summary>
    public static int Free(string membership, string cabin)
    {
        var level = membership switch
        {
            Membership.Gold => 2,
            Membership.Silver => 1,
            _ => 0,
        };
        return level + Array.IndexOf(Cabin.All, cabin);
    }

    /// <summary>How many of so many bags cost.</summary>
    public static int Paid(string membership, string cabin, int passengers, int bags) => Math.Max(0, bags - (Free(membership, cabin) * passengers));
}
