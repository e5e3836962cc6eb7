using System.Globalization;

namespace TrajForge.Airline.Data;

/// <summary>Makes customers with their payment methods and the people they travel with.</summary>
internal sealed class CustomerMaker(Rng random, Ids ids)
{
    public User Make()
    {
        var self = Person();
        var handle = $"{self.FirstName}_{self.LastName}".ToLowerInvariant();
        var city = random.Pick(PeopleWords.Cities);
        return new User
        {
            UserId = ids.Draw($"{handle}_", 4),
            Name = new PersonName(self.FirstName, self.LastName),
            Address = new Address(
                $"{random.Between(10, 989)} {random.Pick(PeopleWords.Streets)}",
                $"{random.Pick<string>(["Apt", "Suite", "Unit"])} {random.Between(1, 480)}",
                city.Name,
                "USA",
                city.State,
                city.Zip + random.Between(1, 99).ToString("00", CultureInfo.InvariantCulture)),
            Email = ids.Draw(handle.Replace('_', '.'), 4) + "@example.com",
            Dob = self.Dob,
            PaymentMethods = Methods().ToDictionary(method => method.Id, StringComparer.Ordinal),
            SavedPassengers = Companions(self),
            Membership = random.PickWeighted([Membership.Regular, Membership.Silver, Membership.Gold], level => level == Membership.Regular ? 0.36 : 0.32),
            Reservations = [],
        };
    }

    // Two people of one full name could not be told apart.
    private Passenger[] Companions(Passenger self)
    {
        var family = Enumerable.Range(0, random.Between(2, 5)).Select(_ => random.Chance(0.4) ? Person() with { LastName = self.LastName } : Person());
        return [.. family.Where(person => person.FullName != self.FullName).DistinctBy(person => person.FullName)];
    }

    private Passenger Person() => new(
        random.Pick(PeopleWords.FirstNames),
        random.Pick(PeopleWords.LastNames),
        new DateTime(random.Between(1950, 2004), random.Between(1, 12), random.Between(1, 28)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private List<PaymentMethod> Methods()
    {
        var methods = new List<PaymentMethod>();
        if (random.Chance(0.85))
        {
            methods.Add(Card(null));
            if (random.Chance(0.45))
            {
                methods.Add(Card(methods[0]));
            }
        }

        if (methods.Count == 0 || random.Chance(0.65))
        {
            methods.Add(Voucher(PaymentSources.GiftCard, random.Chance(0.4) ? random.Between(600, 2400) : random.Between(30, 400)));
            if (random.Chance(0.4))
            {
                methods.Add(Voucher(PaymentSources.GiftCard, random.Between(25, 300)));
            }
        }

        for (var certificates = random.Chance(0.6) ? random.Between(1, 2) : 0; certificates > 0; certificates--)
        {
            methods.Add(Voucher(PaymentSources.Certificate, random.Pick([50, 75, 100, 125, 150, 200, 250, 300, 400, 500])));
        }

        return [.. random.Shuffle(methods)];
    }

    private PaymentMethod Voucher(string source, int amount) => new() { Source = source, Id = ids.Draw($"{source}_", 7), Amount = amount };

    // A second card is told from the first by its brand or, with the same brand, by its last four digits.
    private PaymentMethod Card(PaymentMethod? first)
    {
        var brand = random.Pick<string>(["visa", "mastercard", "amex"]);
        return new PaymentMethod
        {
            Source = PaymentSources.CreditCard,
            Id = ids.Draw("credit_card_", 7),
            Brand = first is not null && random.Chance(0.5) ? first.Brand : brand,
            LastFour = ids.Draw("", 4),
        };
    }
}
