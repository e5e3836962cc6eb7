namespace TrajForge.Chat;

/// <summary>Who a customer is besides the task; colours wording only.</summary>
/// <param name="Id">As stored in <see cref="Behaviour.Persona"/>.</param>
/// <param name="Line">One line of prose in the second person, for a model that plays the customer.</param>
/// <param name="Style">The scripted customer's style of speech.</param>
public sealed record Persona(string Id, string Line, string Style);

/// <summary>The personas there are.</summary>
public static class Personas
{
    public static IReadOnlyList<Persona> All { get; } =
    [
        new("night_shift_nurse", "You are a nurse who writes between two rounds of the night shift; you are tired, friendly and brief.", "hurried"),
        new("retired_teacher", "You are a retired teacher who writes in full sentences and minds good manners.", "formal"),
        new("first_year_student", "You are a student in your first year who types on the phone, in lower case.", "casual"),
        new("small_shop_owner", "You own a small shop and are used to settling things quickly and fairly.", "hurried"),
        new("new_parent", "You have a baby at home who may wake at any moment; your thoughts wander a little.", "chatty"),
        new("careful_accountant", "You are an accountant: exact, polite, and not fond of surprises.", "formal"),
        new("touring_musician", "You are a musician on tour who writes from the bus, relaxed and informal.", "casual"),
        new("long_haul_driver", "You drive a truck over long distances and write during your breaks, plainly.", "plain"),
        new("talkative_neighbour", "You are talkative, and tell people about your day whether they ask or not.", "chatty"),
        new("software_tester", "You test software for a living; you are matter-of-fact and notice details.", "plain"),
        new("wedding_planner", "You plan weddings, have three calls waiting, and like to get to the point.", "hurried"),
        new("grandparent", "You are a grandparent who is not quite at home with computers, and grateful for help.", "plain"),
    ];

    /// <summary>The persona of an id; null when there is none.</summary>
    public static Persona? Find(string? id) => All.FirstOrDefault(persona => persona.Id == id);
}
