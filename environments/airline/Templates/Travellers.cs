using TrajForge.Airline.Data;

namespace TrajForge.Airline.Templates;

/// <summary>Draws who flies: the customer, people of the profile, and now and then somebody new.</summary>
internal static class Travellers
{
    /// <summary>Most people on one booking.</summary>
    public const int Most = 3;

    public static Passenger[]? Draw(Draft draft)
    {
        var (random, user) = (draft.Random, draft.User);
        var self = new Passenger(user.Name.FirstName, user.Name.LastName, user.Dob);
        var count = random.PickWeighted([1, 2, 3], n => n == 1 ? 0.5 : n == 2 ? 0.35 : 0.15);
        var saved = new Queue<int>(random.Shuffle(Enumerable.Range(0, user.SavedPassengers.Count).Where(n => user.SavedPassengers[n].FullName != self.FullName)));
        var passengers = new List<Passenger>();
        for (var number = 1; number <= count; number++)
        {
            if (number == 1 && random.Chance(0.8))
            {
                draft.Say(Slots.Passenger, number, new Detail(Details.Who, Details.Self));
                passengers.Add(self);
            }
            else if (saved.Count > 0 && random.Chance(0.8))
            {
                var position = saved.Dequeue();
                if (!draft.NameSaved(position, number))
                {
                    return null;
                }

                passengers.Add(user.SavedPassengers[position]);
            }
            else
            {
                passengers.Add(New(draft, number));
            }
        }

        return passengers.Select(passenger => passenger.FullName).Distinct().Count() == count ? [.. passengers] : null;
    }

    private static Passenger New(Draft draft, int number)
    {
        var name = Choices.Name(draft);
        var dob = $"{draft.Random.Between(1950, 2004)}-{draft.Random.Between(1, 12):00}-{draft.Random.Between(1, 28):00}";
        draft.Say(
            Slots.Passenger,
            number,
            new Detail(Details.Who, Details.New),
            new Detail(Details.FirstName, name.FirstName),
            new Detail(Details.LastName, name.LastName),
            new Detail(Details.Dob, dob));
        return new Passenger(name.FirstName, name.LastName, dob);
    }
}
