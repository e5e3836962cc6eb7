using System.Globalization;
using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Data;

/// <summary>Makes customers; some share their name with another in the same city and differ in the zip code.</summary>
internal sealed class CustomerMaker(Rng random, UniqueIds ids)
{
    private const double NamesakeShare = 0.08;
    private readonly List<User> _made = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public User Make()
    {
        var (name, address) = _made.Count > 0 && random.Chance(NamesakeShare) ? Namesake(random.Pick(_made)) : (Name(), Address());
        while (!_known.Add($"{name.FirstName} {name.LastName} {address.Zip}"))
        {
            address = Address();
        }

        var handle = $"{name.FirstName}_{name.LastName}_".ToLowerInvariant();
        var user = new User
        {
            UserId = ids.Draw(handle, 4),
            Name = name,
            Address = address,
            Email = ids.Draw(handle.TrimEnd('_').Replace('_', '.'), 4) + "@example.com",
            PaymentMethods = Methods().ToDictionary(method => method.Id, StringComparer.Ordinal),
            Orders = [],
        };
        _made.Add(user);
        return user;
    }

    public Address Address() => Address(random.Pick(PeopleWords.Cities));

    private (PersonName Name, Address Address) Namesake(User other) =>
        (other.Name, Address(PeopleWords.Cities.First(city => city.Name == other.Address.City)));

    private PersonName Name() => new(random.Pick(PeopleWords.FirstNames), random.Pick(PeopleWords.LastNames));

    private Address Address(CityWord city) => new()
    {
        Address1 = $"{random.Between(10, 989)} {random.Pick(PeopleWords.Streets)}",
        Address2 = $"{random.Pick<string>(["Apt", "Suite", "Unit"])} {random.Between(1, 480)}",
        City = city.Name,
        Country = "USA",
        State = city.State,
        Zip = city.Zip + random.Between(1, 99).ToString("00", CultureInfo.InvariantCulture),
    };

    private List<PaymentMethod> Methods()
    {
        var methods = new List<PaymentMethod>();
        if (random.Chance(0.75))
        {
            methods.Add(Card(null));
            if (random.Chance(0.45))
            {
                methods.Add(Card(methods[0]));
            }
        }

        if (random.Chance(0.5))
        {
            methods.Add(new PaymentMethod { Source = PaymentSources.PayPal, Id = ids.Draw("paypal_", 7) });
        }

        if (methods.Count == 0 || random.Chance(0.55))
        {
            var balance = PyMath.Round2(random.Chance(0.3) ? random.Between(20_000, 60_000) / 100.0 : random.Between(500, 15_000) / 100.0);
            methods.Add(new PaymentMethod { Source = PaymentSources.GiftCard, Id = ids.Draw("gift_card_", 7), Balance = balance });
        }

        return [.. random.Shuffle(methods)];
    }

    // A second card is told from the first by its brand or, with the same brand, by its last four digits.
    private PaymentMethod Card(PaymentMethod? first)
    {
        string brand;
        string digits;
        var sameBrand = first is not null && random.Chance(0.5);
        do
        {
            brand = random.Pick<string>(["visa", "mastercard", "amex"]);
            digits = ids.Digits(4);
        }
        while (first is not null && ((brand == first.Brand) != sameBrand || digits == first.LastFour));
        return new PaymentMethod { Source = PaymentSources.CreditCard, Id = ids.Draw("credit_card_", 7), Brand = brand, LastFour = digits };
    }
}
