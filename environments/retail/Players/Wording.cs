using System.Text.RegularExpressions;
using TrajForge.Chat.Language;

namespace TrajForge.Retail.Players;

/// <summary>How people name a thing by its product and options: "the blue leather office chair with fixed armrest".</summary>
internal static partial class Wording
{
    private static readonly Dictionary<string, int> Adjectival = new(StringComparer.OrdinalIgnoreCase)
    {
        ["size"] = 0, ["frame size"] = 0, ["kit size"] = 0, ["screen size"] = 0, ["piece count"] = 0, ["length"] = 0, ["capacity"] = 0, ["weight"] = 0,
        ["height"] = 0, ["diameter"] = 0, ["thickness"] = 0, ["width"] = 0, ["volume"] = 0, ["resolution"] = 0, ["pressure"] = 0, ["style"] = 1, ["finish"] = 1,
        ["pattern"] = 1, ["shape"] = 1, ["set type"] = 1, ["color"] = 2, ["colour"] = 2, ["material"] = 3, ["deck material"] = 3, ["bagged/bagless"] = 4,
        ["type"] = 4,
    };

    private static readonly HashSet<string> Mass = new(StringComparer.OrdinalIgnoreCase)
    {
        "bluetooth", "water resistance", "touchscreen", "storage", "ram", "connectivity", "heating", "filling", "ventilation", "lining", "fabric", "wood", "steel",
    };

    /// <summary>A product's name inside a sentence: "office chair", but "LED light bulb" and "T-shirt".</summary>
    public static string InSentence(string product) =>
        string.Join(' ', product.Split(' ').Select(word => word.Skip(1).Any(char.IsUpper) && word.All(char.IsUpper) ? word : word.Contains('-') && word.Length < 9
            ? char.ToLowerInvariant(word[0]) + word[1..].ToLowerInvariant() : word.ToLowerInvariant()));

    /// <summary>Without an article.</summary>
    public static string Thing(string? product, IReadOnlyList<Detail> options, Rng random)
    {
        var before = options.Where(IsAdjective).OrderBy(option => Adjectival[option.Name]).Select(option => option.Value).ToArray();
        var after = options.Where(option => !IsAdjective(option)).Select(option => After(option, random)).ToArray();
        var noun = product is null ? "one" : InSentence(product);
        return $"{string.Join(' ', before)} {noun} {JoinAfter(after)}".Trim();
    }

    /// <summary>A choice between values of one option.</summary>
    public static string Either(string name, IReadOnlyList<string> values)
    {
        var choice = string.Join(" or ", values);
        return name.ToLowerInvariant() is "color" or "colour" or "material" or "size" && !values.Any(value => Measures().IsMatch(value))
            ? name == "size" ? $"in size {choice}" : $"in {choice}"
            : $"with {A(name)} of {choice}";
    }

    /// <summary>More than one by its name: headphones, boots.</summary>
    public static bool IsPlural(string? product) => product is not null && product.EndsWith('s') && !product.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>Options of a record as a short list: "blue, size M, ram: 16GB".</summary>
    public static string Listed(IEnumerable<Detail> options) =>
        string.Join(", ", options.Select(option => IsAdjective(option) ? option.Value : option.Name == "size" ? $"size {option.Value}" : $"{option.Name}: {option.Value}"));

    private static string JoinAfter(string[] parts) => 
        parts.Length == 0 ? "" : Prose.List([.. parts.Select((part, at) => at > 0 && part.StartsWith("with ", StringComparison.Ordinal) && parts[at - 1].StartsWith("with ", StringComparison.Ordinal) ? part[5..] : part)]);

    private static bool IsPlain(Detail option) => option.Value is "yes" or "no" or "none" || option.Value.All(char.IsDigit);

    private static bool IsAdjective(Detail option) =>
        !IsPlain(option) && Adjectival.ContainsKey(option.Name) && !Measures().IsMatch(option.Value)
        && (!option.Name.EndsWith("size", StringComparison.OrdinalIgnoreCase) || IsSizeWord(option.Value) || Measure().IsMatch(option.Value));

    private static bool IsSizeWord(string value) => value.Length > 3 && value.All(c => char.IsLetter(c) || c is ' ' or '-');

    private static string After(Detail option, Rng random)
    {
        var (name, value) = (option.Name, option.Value);
        var with = A(name);
        return (name.ToLowerInvariant(), value) switch
        {
            ("waterproof", "no") => "(not waterproof, so a no there)",
            ("waterproof", _) => "(waterproof: yes)",
            (_, "yes") => random.Pick([$"with {with} ({name}: yes)", $"with {with} (yes, {with})"]),
            (_, "no") => $"with no {name}",
            (_, "none") => $"listed with {name}: none",
            ("size", _) => $"in size {value}",
            ("gender", "men" or "women") => $"for {value}",
            ("gender", _) => $"in the {value} version",
            ("brand", _) => $"by {value}",
            ("compatibility", _) => $"compatible with {value}",
            ("stovetop compatibility", _) => $"for {value} stovetops",
            ("room size", _) => $"for {value} rooms",
            ("skin tone", _) => $"for a {value} skin tone",
            ("scent family", _) => $"with a {value} scent",
            ("features", _) => $"with the {value} feature",
            ("fuel", _) => $"for {value}",
            ("opening", _) => $"with {value} opening",
            ("closure", "open") => "with the open top",
            ("closure", _) => $"with a {value}",
            ("power", "batteries") => "for batteries",
            ("power", _) => $"in the {value} version",
            ("battery type", "AA batteries") => $"with {value}",
            ("wood", _) => $"in {value} wood",
            ("length" or "height", _) when Measures().IsMatch(value) => $"in the {value} {name}",
            _ when Measures().IsMatch(value) => $"with {with} of {value}",
            _ when value.All(char.IsDigit) => $"with {value} {name}",
            (_, "one") when name.EndsWith('s') => $"with one {name[..^1]}",
            (_, "two" or "three" or "four") => $"with {value} {name}",
            _ => Part(name, value, random),
        };
    }

    // "with the leather strap", "with a hard cover", "with polarized lenses".
    private static string Part(string name, string value, Rng random)
    {
        var stem = Suffix().Replace(name, "");
        stem = stem == "lens" ? "lenses" : stem;
        var first = stem.Split(' ')[0];
        if (value.EndsWith(" " + first, StringComparison.OrdinalIgnoreCase))
        {
            stem = stem[first.Length..].Trim();
        }

        return stem.Length > 0 && value.Contains(stem, StringComparison.OrdinalIgnoreCase) ? $"in the {value} version"
            : random.Chance(0.5) ? $"with the {value} {stem}".TrimEnd()
            : value.EndsWith('s') && stem.Length == 0 ? $"with {value}"
            : IsCounted(stem) ? $"with a {value} {stem}".TrimEnd() : $"with {value} {stem}";
    }

    private static string A(string noun) => IsCounted(noun) ? ("aeio".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun : noun;

    private static bool IsCounted(string noun) => !Mass.Contains(noun) && (!noun.EndsWith('s') || noun.EndsWith("ss", StringComparison.Ordinal));

    [GeneratedRegex(@"^\d[\d.]*[ -]?[a-zA-Z%""]+$")]
    private static partial Regex Measure();

    [GeneratedRegex(@"^[\d.-]+ ?(cups|quarts|feet|inches|liters|hours|lumens|degrees|lbs)$")]
    private static partial Regex Measures();

    [GeneratedRegex(@"^(type|features|feature)$| (type|color|material|size|settings)$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();
}
