using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TrajForge.Specs;

/// <summary>The shapes a spec's value can have.</summary>
internal enum SpecShape
{
    Text,
    Whole,
    Number,
    YesNo,
    Section,
    TextList,

    /// <summary>Shares by word; they sum to 1.</summary>
    ShareByText,

    /// <summary>Shares by whole number; they sum to 1.</summary>
    ShareByWhole,

    /// <summary>Sections, each under a name.</summary>
    SectionByName,

    /// <summary>Sections without names.</summary>
    SectionList,

    /// <summary>Whatever JSON has.</summary>
    Json,
}

/// <summary>One key of a spec section, read off its record's property.</summary>
internal sealed record SpecField(PropertyInfo Property, SpecKeyAttribute About)
{
    private static readonly FrozenDictionary<Type, SpecShape> Shapes = new Dictionary<Type, SpecShape>
    {
        [typeof(string)] = SpecShape.Text,
        [typeof(int)] = SpecShape.Whole,
        [typeof(long)] = SpecShape.Whole,
        [typeof(int?)] = SpecShape.Whole,
        [typeof(long?)] = SpecShape.Whole,
        [typeof(double)] = SpecShape.Number,
        [typeof(double?)] = SpecShape.Number,
        [typeof(bool)] = SpecShape.YesNo,
        [typeof(IReadOnlyList<string>)] = SpecShape.TextList,
        [typeof(IReadOnlyDictionary<string, double>)] = SpecShape.ShareByText,
        [typeof(IReadOnlyDictionary<int, double>)] = SpecShape.ShareByWhole,
        [typeof(IReadOnlyDictionary<string, ModelSpec>)] = SpecShape.SectionByName,
        [typeof(IReadOnlyDictionary<string, PenaltySpec>)] = SpecShape.SectionByName,
        [typeof(IReadOnlyList<PluginSpec>)] = SpecShape.SectionList,
        [typeof(JsonText?)] = SpecShape.Json,
    }.ToFrozenDictionary();

    public string Key { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(Property.Name);

    public SpecShape Shape { get; } = Shapes.GetValueOrDefault(Property.PropertyType, SpecShape.Section);

    public bool Required { get; } = Property.IsDefined(typeof(RequiredMemberAttribute));

    public bool Nullable { get; } = new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;

    /// <summary>The value's type; of a map or list of sections, that of one section.</summary>
    public Type Type => Shape is SpecShape.SectionByName or SpecShape.SectionList ? Property.PropertyType.GetGenericArguments()[^1] : Underlying ?? Property.PropertyType;

    private Type? Underlying => System.Nullable.GetUnderlyingType(Property.PropertyType);

    /// <summary>The keys of a section, in the order of its record.</summary>
    public static IReadOnlyList<SpecField> Of(Type section) => section.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => (property, about: property.GetCustomAttribute<SpecKeyAttribute>()))
        .Where(found => found.about is not null)
        .OrderBy(found => found.property.MetadataToken)
        .Select(found => new SpecField(found.property, found.about!))
        .ToArray();

    /// <summary>What messages, schema and docs call the shape.</summary>
    public string ShapeName => Shape switch
    {
        SpecShape.Text => "text",
        SpecShape.Whole => "a whole number",
        SpecShape.Number => "a number",
        SpecShape.YesNo => "true or false",
        SpecShape.TextList => "a list of words",
        SpecShape.ShareByText => "a map of words to shares",
        SpecShape.ShareByWhole => "a map of whole numbers to shares",
        SpecShape.SectionByName => "a map of names to sections of keys",
        SpecShape.SectionList => "a list of sections of keys",
        SpecShape.Json => "any value",
        _ => "a section of keys",
    };
}
