using System.Globalization;
using System.Text.RegularExpressions;
using TrajForge.Assistance;

namespace TrajForge.Verification;

/// <summary>
/// Reads which weighty things a text states: numbers, dates, times, ids and names, however they are written. One reading for all checks that
/// compare what was said with what was known.
/// </summary>
internal sealed partial class Statements(KnownNames names)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Capitals that name nothing.
    private static readonly HashSet<string> NoNames = new(
        """
        i ok okay hi hello hey yes no thanks thank please good mr mrs ms dr sir madam id ids am pm est usa us uk english christmas easter thanksgiving
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec sim wi fi wifi vpn apn mms sms url pin app tv pc asap fyi dob gb mb usd paypal visa mastercard amex google apple god
        my your our his her their it this that the a an and or but so mobile data roaming network signal airplane mode battery saver settings status calling
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>In the order in which they stand.</summary>
    public IReadOnlyList<Stated> Of(string text) => TextMemo.Of(names, text, Read);

    private IReadOnlyList<Stated> Read(string text)
    {
        var stated = Compounds(text).ToList();
        stated.AddRange(Named(text, stated));
        stated.Sort((one, other) => one.At.CompareTo(other.At));
        return stated;
    }

    /// <summary>All but names, which data does not need to be read for.</summary>
    public static IReadOnlyList<Stated> Compounds(string text) => TextMemo.Of(text).Compounds;

    /// <summary>As <see cref="Compounds"/>, read afresh.</summary>
    public static IReadOnlyList<Stated> ReadCompounds(string text)
    {
        var stated = new List<Stated>();
        foreach (Match match in Compound().Matches(text))
        {
            if (Compounded(text, match) is { } thing)
            {
                stated.Add(thing);
            }
        }

        return stated;
    }

    private static Stated? Compounded(string text, Match match)
    {
        var (at, raw) = (match.Index, match.Value);
        return match.Groups["iso"].Success ? Date(at, Part(match, "y"), Part(match, "m"), Part(match, "d"))
            : match.Groups["name"].Success ? Date(at, Part(match, "ny"), Month(match.Groups["nm"].Value), Part(match, "nd"))
            : match.Groups["back"].Success ? Date(at, Part(match, "by"), Month(match.Groups["bm"].Value), Part(match, "bd"))
            : match.Groups["year"].Success ? Date(at, Part(match, "yy"), Month(match.Groups["ym"].Value), null)
            : match.Groups["slash"].Success ? Date(at, Year(Part(match, "sy")), Part(match, "sm"), Part(match, "sd"))
            : match.Groups["nth"].Success ? Nth(at, Part(match, "n")!.Value)
            : match.Groups["clock"].Success ? Clock(match)
            : match.Groups["phone"].Success ? new Stated(StatedKind.Id, string.Concat(raw.Where(char.IsAsciiDigit)), "", at)
            : match.Groups["id"].Success && !raw.Any(letter => char.IsAsciiDigit(letter) || letter == '@') ? null
            : match.Groups["id"].Success ? new Stated(StatedKind.Id, raw.TrimStart('#').ToLowerInvariant(), "", at)
            : match.Groups["code"].Success ? new Stated(StatedKind.Code, raw.ToLowerInvariant(), "", at)
            : Number(text, match);
    }

    private static Stated? Number(string text, Match match)
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length >= 7 && !digits.Contains('.', StringComparison.Ordinal))
        {
            return new Stated(StatedKind.Id, digits, "", match.Index);
        }

        var end = match.Index + match.Length;
        var unit = match.Groups["unit"].Value;
        var listed = unit.Length == 0 && end < text.Length && text[end] is '.' or ')' && (match.Index == 0 || text[..match.Index].TrimEnd(' ', '*').EndsWith('\n')) && digits.Length < 3;
        return listed || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? null
            : new Stated(StatedKind.Number, number.ToString("0.####", CultureInfo.InvariantCulture), Roles.Of(text, match, digits, unit), match.Index);
    }

    private static Stated? Date(int at, int? year, int? month, int? day) =>
        month is < 1 or > 12 || day is < 1 or > 31 ? null
        : new Stated(StatedKind.Date, string.Create(CultureInfo.InvariantCulture, $"{(year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "*")}-{Two(month)}-{Two(day)}"), "", at);

    private static string Two(int? part) => part is { } number ? number.ToString("00", CultureInfo.InvariantCulture) : "*";

    // Up to the fifth they count things.
    private static Stated? Nth(int at, int day) => day > 5 ? Date(at, null, null, day) : null;

    private static Stated? Clock(Match match)
    {
        var (hour, minute) = (Part(match, "h")!.Value, Part(match, "min") ?? 0);
        var half = match.Groups["half"].Value;
        hour = half.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12 ? hour + 12 : half.StartsWith("a", StringComparison.OrdinalIgnoreCase) && hour == 12 ? 0 : hour;
        return hour > 24 || minute > 59 ? null : new Stated(StatedKind.Time, ((hour * 60) + minute).ToString(CultureInfo.InvariantCulture), "", match.Index);
    }

    private IEnumerable<Stated> Named(string text, List<Stated> compounds)
    {
        var taken = compounds.Select(thing => thing.At).ToHashSet();
        var words = TextMemo.Of(text).Scanned;
        for (var at = 0; at < words.Count; at++)
        {
            var length = names.At(words, at);
            if (length == 1 && NoNames.Contains(words[at].Text))
            {
                continue;
            }

            if (length > 0 && words[at].Raw.Any(char.IsUpper))
            {
                yield return new Stated(StatedKind.Name, string.Join(' ', words.Skip(at).Take(length).Select(word => word.Text)), Before(words, at), words[at].At);
                at += length - 1;
            }
            else if (WeightyWords.HasCapital(words[at]) && words[at].Raw.All(char.IsLetter) && words[at].Raw.Skip(1).Any(char.IsLower) && !NoNames.Contains(words[at].Text) && !taken.Contains(words[at].At))
            {
                yield return new Stated(StatedKind.Name, words[at].Text, Before(words, at), words[at].At);
            }
        }
    }

    private static string Before(IReadOnlyList<ScannedWord> words, int at) => at == 0 ? "" : words[at - 1].Text;

    private static int? Part(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: < 9 } part ? int.Parse(part.Value, CultureInfo.InvariantCulture) : null;

    private static int? Year(int? year) => year is < 100 ? 2000 + year : year;

    private static int Month(string name) => Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    [GeneratedRegex(
        """
        (?<iso>\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d))
        |(?<name>\b(?<nm>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.?\ (the\ )?(?<nd>\d{1,2})(st|nd|rd|th)?\b(?!:)(,?\ (?<ny>(19|20)\d{2})\b)?)
        |(?<back>\b(?<bd>\d{1,2})(st|nd|rd|th)?\ (of\ )?(?<bm>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\b(,?\ (?<by>(19|20)\d{2})\b)?)
        |(?<year>\b(?<ym>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\ (of\ )?(?<yy>(19|20)\d{2})\b)
        |(?<slash>(?<![\w/.])(?<sm>\d{1,2})/(?<sd>\d{1,2})(/(?<sy>\d{4}|\d{2}))?(?![\w/]))
        |(?<nth>\b(?<n>\d{1,2})(st|nd|rd|th)\b)
        |(?<clock>\b(?<h>\d{1,2})(:(?<min>\d{2})(:\d{2})?\ ?(?<half>[ap]\.?m\b)?|\ ?(?<half>[ap]\.?m)\b))
        |(?<phone>(?<![\w-])\(?\d{3}\)?[-\ .]\d{3}[-.]\d{4}(?!\w)|(?<![\w.$-])\d{3}-\d{4}(?![\w-]))
        |(?<id>[\w.+-]+@[\w-]+(\.[\w-]+)+|\#\w{3,}|\b[A-Za-z0-9]+(_[A-Za-z0-9]+)+\b|\b(?=[A-Za-z]*\d)(?=\d*[A-Za-z])(?!\d+(GB|MB|TB|inch(es)?|in|cm|mm|ml|oz|kg|lbs?|g|l|w|p|k|m|d|s|x|yrs?|hrs?|h|mins?|days?|ghz|hz|mah)\b)[A-Za-z0-9]{4,}\b)
        |(?<code>\b(?-i:[A-Z]{5,})\b)
        |(?<![\w#])(?<sign>\$\ ?)?(?<digits>\d{1,3}(,\d{3})+(\.\d+)?(?!\d)|\d+(\.\d+)?)(?<unit>GB|MB|TB|inch(es)?|in|cm|mm|ml|oz|kg|lbs?|g|l|w|p|k|m|d|s|x|G)?(?!\w)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Compound();
}
