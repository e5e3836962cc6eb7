using System.Globalization;

namespace TrajForge.Airline.Data;

/// <summary>Draws ids that no other record has.</summary>
internal sealed class Ids(Rng random)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Draw(string prefix, int digits) => Unique(() => prefix + Digits(digits));

    /// <summary>Six letters and digits, the first of them a letter.</summary>
    public string Reservation() => Unique(() =>
        string.Concat(Enumerable.Range(0, 6).Select(i => Letters[random.Next(i == 0 ? 26 : Letters.Length)])));

    /// <summary>Digits, the first of them not zero.</summary>
    public string Digits(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => (i == 0 ? random.Between(1, 9) : random.Next(10)).ToString(CultureInfo.InvariantCulture)));

    private string Unique(Func<string> draw)
    {
        string id;
        do
        {
            id = draw();
        }
        while (!_taken.Add(id));
        return id;
    }
}
