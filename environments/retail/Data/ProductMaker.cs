using TrajForge.Python;
using TrajForge.Retail.State;

namespace TrajForge.Retail.Data;

/// <summary>Makes products whose variants often differ in one option only.</summary>
internal sealed class ProductMaker(Rng random, UniqueIds ids)
{
    private const double NearShare = 0.75;
    private const double AvailableShare = 0.82;

    public Product Make(ProductWord word)
    {
        var vectors = Vectors(word);
        var variants = new Dictionary<string, Variant>(StringComparer.Ordinal);
        foreach (var vector in vectors)
        {
            var id = ids.Draw("", 10);
            variants[id] = new Variant { ItemId = id, Options = Options(word, vector), Available = random.Chance(AvailableShare), Price = Price(word, vector) };
        }

        return new Product { Name = word.Name, ProductId = ids.Draw("", 10), Variants = variants };
    }

    private List<int[]> Vectors(ProductWord word)
    {
        var possible = word.Options.Aggregate(1, (product, option) => product * option.Values.Count);
        var wanted = Math.Min(random.Between(8, 20), possible);
        var vectors = new List<int[]>();
        while (vectors.Count < wanted)
        {
            var vector = vectors.Count > 0 && random.Chance(NearShare)
                ? Neighbour(word, random.Pick(vectors))
                : word.Options.Select(option => random.Next(option.Values.Count)).ToArray();
            if (!vectors.Any(other => other.AsSpan().SequenceEqual(vector)))
            {
                vectors.Add(vector);
            }
        }

        return vectors;
    }

    private int[] Neighbour(ProductWord word, int[] vector)
    {
        var copy = vector.ToArray();
        var option = random.Next(copy.Length);
        copy[option] = random.Next(word.Options[option].Values.Count);
        return copy;
    }

    private static Dictionary<string, string> Options(ProductWord word, int[] vector) =>
        word.Options.Select((option, i) => KeyValuePair.Create(option.Name, option.Values[vector[i]])).ToDictionary(StringComparer.Ordinal);

    private double Price(ProductWord word, int[] vector)
    {
        var level = word.Options.Select((option, i) => ((vector[i] + 0.5) / option.Values.Count) - 0.5).Sum();
        var price = word.Price * (1 + (0.12 * level) + (0.06 * (random.NextDouble() - 0.5)));
        return PyMath.Round2(price);
    }
}
