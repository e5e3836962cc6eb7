using System.Globalization;

namespace TrajForge.Retail.Data;

/// <summary>Draws ids that no other record has.</summary>
internal sealed class UniqueIds(Rng random)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Draw(string prefix, int digits)
    {
        string id;
        do
        {
            id = prefix + Digits(digits);
        }
        while (!_taken.Add(id));
        return id;
    }

    /// <summary>Digits, the first of them not zero.</summary>
    public string Digits(int count)
    {
        var digits = random.Between(1, 9).ToString(CultureInfo.InvariantCulture);
        while (digits.Length < count)
        {
            digits += random.Next(10).ToString(CultureInfo.InvariantCulture);
        }

        return digits;
    }
}
