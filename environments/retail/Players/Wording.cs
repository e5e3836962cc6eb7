using System.Text.RegularExpressions;
using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>How people name a thing by its product and options: "the blue leather office chair with fixed armrest".</summary>
internal static partial class Wording
{
    private static readonly HashSet<string> Adjectival = new(StringComparer.OrdinalIgnoreCase)
    {
        "color", "colour", "material", "style", "finish", "pattern", "bagged/bagless", "shape", "length", "capacity", "weight", "height", "diameter",
        "thickness", "size", "width", "volume", "piece count", "frame size", "resolution", "deck material",
    };

    /// <summary>A product's name inside a sentence: "office chair", but "LED light bulb" and "T-shirt".</summary>
    public static string InSentence(string product) =>
        string.Join(' ', product.Split(' ').Select(word => word.Skip(1).Any(char.IsUpper) && word.All(char.IsUpper) ? word : word.Contains('-') && word.Length < 9
            ? char.ToLowerInvariant(word[0]) + word[1..].ToLowerInvariant() : word.ToLowerInvariant()));

    /// <summary>Without an article.</summary>
    public static string Thing(string? product, IReadOnlyList<Detail> options, Rng random)
    {
        var before = options.Where(IsAdjective).Select(option => option.Value).ToArray();
        var after = options.Where(option => !IsAdjective(option)).Select(option => After(option, random)).ToArray();
        var noun = product is null ? "one" : InSentence(product);
        return $"{string.Join(' ', before)} {noun} {JoinAfter(after)}".Trim();
    }

    /// <summary>Options of a record as a short list: "blue, size M, 16GB ram".</summary>
    public static string Listed(IEnumerable<Detail> options) =>
        string.Join(", ", options.Select(option => IsPlain(option) || option.Name.Equals("size", StringComparison.OrdinalIgnoreCase) && !IsSizeWord(option.Value)
            ? $"{option.Name} {option.Value}" : IsAdjective(option) ? option.Value : $"{option.Name}: {option.Value}"));

    private static string JoinAfter(string[] parts) => 
        parts.Length == 0 ? "" : Prose.List([.. parts.Select((part, at) => at > 0 && part.StartsWith("with ", StringComparison.Ordinal) && parts[at - 1].StartsWith("with ", StringComparison.Ordinal) ? part[5..] : part)]);

    private static bool IsPlain(Detail option) => option.Value is "yes" or "no" or "none" || option.Value.All(char.IsDigit);

    private static bool IsAdjective(Detail option) =>
        !IsPlain(option) && Adjectival.Contains(option.Name)
        && (!option.Name.EndsWith("size", StringComparison.OrdinalIgnoreCase) || IsSizeWord(option.Value) || Measure().IsMatch(option.Value));

    private static bool IsSizeWord(string value) => value.Length > 3 && value.All(c => char.IsLetter(c) || c is ' ' or '-');

    private static string After(Detail option, Rng random)
    {
        var (name, value) = (option.Name, option.Value);
        if (IsPlain(option))
        {
            return value.All(char.IsDigit)
                ? name.Contains("size", StringComparison.OrdinalIgnoreCase) ? $"in {name} {value}" : random.Pick([$"with {value} {name}", $"with {name} {value}"])
                : random.Pick([$"that says {value} for {name}", $"with {name} listed as {value}", $"where it's {value} for {name}"]);
        }

        if (name.Equals("size", StringComparison.OrdinalIgnoreCase))
        {
            return random.Pick([$"in size {value}", $"in {value}", $"in a size {value}"]);
        }

        if (name.Equals("gender", StringComparison.OrdinalIgnoreCase))
        {
            return value is "men" or "women" ? $"for {value}" : $"in the {value} version";
        }

        if (name.Equals("brand", StringComparison.OrdinalIgnoreCase))
        {
            return $"by {value}";
        }

        var stem = Suffix().Replace(name, "");
        return stem.Length == 0 || value.Contains(stem, StringComparison.OrdinalIgnoreCase)
            ? random.Pick([$"with {value}", $"in the {value} version"])
            : random.Pick([$"with {value} {stem}", $"with the {value} {stem}", $"in the {value} {stem} version"]);
    }

    [GeneratedRegex(@"^\d[\d.]*[ -]?[a-zA-Z%""]+$")]
    private static partial Regex Measure();

    [GeneratedRegex(@"^(type|features|feature)$| (type|color|material|size|settings)$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();
}
