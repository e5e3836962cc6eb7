using System.Globalization;
using System.Text.Json;
using TrajForge.ToolGraphs;
using TrajForge.Verification;

namespace TrajForge.Grounding;

/// <summary>A value of an argument that is looked for in what was said and shown.</summary>
internal sealed class KnownValue
{
    private readonly Lazy<Plain> _plain;

    public KnownValue(JsonLeaf leaf)
    {
        Element = leaf.Value.ToElement();
        Text = Element.ValueKind == JsonValueKind.String ? Element.GetString() : null;
        Scalar = new Scalar(leaf.Path, Text, Element.ValueKind == JsonValueKind.Number ? Element.GetDouble() : double.NaN);
        Written = Text is null ? leaf.Value.ToString() : leaf.Value.ToString()[1..^1];
        Name = JsonLeaf.NameOf(leaf.Path);
        Tells = TellingValue.Tells(leaf.Value);
        Day = Text is null ? null : SpokenDates.Parse(Text);
        _plain = new(() => new Plain(Text ?? ""), LazyThreadSafetyMode.None);
    }

    public JsonElement Element { get; }

    /// <summary>Null for what is no text.</summary>
    public string? Text { get; }

    public Scalar Scalar { get; }

    /// <summary>As it stands in JSON, without quotes.</summary>
    public string Written { get; }

    /// <summary>The argument's name.</summary>
    public string Name { get; }

    /// <summary>It says by itself what it stands for.</summary>
    public bool Tells { get; }

    /// <summary>For texts that are days.</summary>
    public DateOnly? Day { get; }

    public bool IsNumber => Element.ValueKind == JsonValueKind.Number;

    public Plain Plain => _plain.Value;

    /// <summary>A text of a reply holds the value, in this form or another.</summary>
    public bool IsPartOf(string text) =>
        IsNumber ? Mentions.Answers(text, Scalar.Number.ToString("R", CultureInfo.InvariantCulture))
        : Day is { } day ? text.StartsWith(Text!, StringComparison.Ordinal) || SpokenDates.Names(text, day)
        : Text is not null && new Plain(text).Holds(Plain);
}
