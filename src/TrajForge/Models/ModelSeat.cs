namespace TrajForge.Models;

/// <summary>In which capacity a model is asked.</summary>
public enum ModelSeat
{
    /// <summary>Plays the agent.</summary>
    Agent,

    /// <summary>Plays the customer.</summary>
    Customer,

    /// <summary>Puts a brief into other words before anybody plays; belongs to no episode.</summary>
    Paraphraser,

    /// <summary>Gives an opinion on an episode that was judged.</summary>
    Judge,
}

/// <summary>What seats are called, and what follows from them.</summary>
public static class ModelSeats
{
    /// <summary>The seat's word in keys, journals and traces.</summary>
    public static string Word(this ModelSeat seat) => seat switch
    {
        ModelSeat.Agent => "agent",
        ModelSeat.Customer => "customer",
        ModelSeat.Paraphraser => "paraphraser",
        ModelSeat.Judge => "judge",
        _ => throw new ArgumentOutOfRangeException(nameof(seat), seat, null),
    };

    /// <summary>The seat of a side of the conversation.</summary>
    public static ModelSeat SeatOf(Side side) => side == Side.Agent ? ModelSeat.Agent : ModelSeat.Customer;

    /// <summary>The seat's model speaks in the conversation; otherwise it assists, and what it uses counts towards the run's bounds alone.</summary>
    internal static bool Plays(this ModelSeat seat) => seat is ModelSeat.Agent or ModelSeat.Customer;
}
