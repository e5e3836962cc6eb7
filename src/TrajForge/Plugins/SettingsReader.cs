using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TrajForge.Plugins;

/// <summary>
/// Reads a plug-in's settings into the record that its constructor takes: keys in snake case, no unknown ones, values of the properties' types and within their
/// <see cref="ValidationAttribute"/>s. Everything wrong is told at once.
/// </summary>
internal sealed class SettingsReader
{
    private readonly string _id;
    private readonly Type _type;
    private readonly JsonSerializerOptions _options;
    private readonly IReadOnlyList<JsonPropertyInfo> _keys;

    public SettingsReader(string id, Type type)
    {
        (_id, _type) = (id, type);

        // Options remember types for as long as they live, so every plug-in has its own.
        _options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        };
        _keys = [.. _options.GetTypeInfo(type).Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null)];
    }

    /// <summary>What may be set.</summary>
    public IReadOnlyList<OfferedSetting> Offered =>
        [.. _keys.Select(key => new OfferedSetting(key.Name, (Nullable.GetUnderlyingType(key.PropertyType) ?? key.PropertyType).Name, IsRequired(key)))];

    /// <summary>The settings, or null after adding what is wrong.</summary>
    /// <param name="given">What the spec says; null for nothing.</param>
    public object? Read(JsonText? given, List<PluginProblem> problems)
    {
        var before = problems.Count;
        var json = given is { IsNull: false } text ? text.ToElement() : JsonText.Parse("{}").ToElement();
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add(PluginErrors.BadSetting(_id, null, "expected a map of keys"));
            return null;
        }

        problems.AddRange(json.EnumerateObject().Select(Problem).OfType<PluginProblem>());
        problems.AddRange(_keys.Where(key => IsRequired(key) && !json.TryGetProperty(key.Name, out _)).Select(key => PluginErrors.MissingSetting(_id, key.Name)));
        return problems.Count > before ? null : Valid(json, problems);
    }

    private PluginProblem? Problem(JsonProperty given)
    {
        if (_keys.FirstOrDefault(key => key.Name == given.Name) is not { } key)
        {
            return PluginErrors.UnknownSetting(_id, given.Name, [.. _keys.Select(known => known.Name)]);
        }

        try
        {
            return given.Value.Deserialize(key.PropertyType, _options) is null && !key.IsSetNullable
                ? PluginErrors.BadSetting(_id, given.Name, $"it is empty; expected {key.PropertyType.Name}")
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException)
        {
            return PluginErrors.BadSetting(_id, given.Name, $"it is {given.Value.GetRawText()}; expected {key.PropertyType.Name}");
        }
    }

    private object? Valid(JsonElement json, List<PluginProblem> problems)
    {
        try
        {
            var settings = json.Deserialize(_type, _options)!;
            var wrong = new List<ValidationResult>();
            if (Validator.TryValidateObject(settings, new ValidationContext(settings), wrong, validateAllProperties: true))
            {
                return settings;
            }

            problems.AddRange(wrong.Select(result => PluginErrors.BadSetting(_id, KeyOf(result), result.ErrorMessage ?? "it is not allowed")));
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException or ArgumentException or TargetInvocationException)
        {
            problems.Add(PluginErrors.BadSetting(_id, null, (e as TargetInvocationException)?.InnerException?.Message ?? e.Message));
        }

        return null;
    }

    private string? KeyOf(ValidationResult result) =>
        result.MemberNames.FirstOrDefault() is { } member ? JsonNamingPolicy.SnakeCaseLower.ConvertName(member) : null;

    private static bool IsRequired(JsonPropertyInfo key) =>
        key.IsRequired || (key.AssociatedParameter is { HasDefaultValue: false } && key.Set is null);
}
