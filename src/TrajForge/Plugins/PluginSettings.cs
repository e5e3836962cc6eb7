using System.Text.Json;

namespace TrajForge.Plugins;

/// <summary>The settings of one DLL: a map from the ids of its verifiers and sinks.</summary>
internal sealed class PluginSettings(JsonText? settings)
{
    private readonly JsonElement _map = (settings is { IsNull: false } given ? given : JsonText.Parse("{}")).ToElement();

    /// <summary>What is set for an id; null for nothing.</summary>
    public JsonText? Of(string id) =>
        _map.ValueKind == JsonValueKind.Object && _map.TryGetProperty(id, out var found) ? JsonText.From(found) : null;

    /// <summary>Settings that are no map, or are there for ids that nobody has.</summary>
    public IEnumerable<PluginProblem> Problems(IReadOnlyList<string> ids) => _map.ValueKind == JsonValueKind.Object
        ? _map.EnumerateObject().Where(entry => !ids.Contains(entry.Name)).Select(entry => PluginErrors.UnknownSettings(entry.Name, ids))
        : [PluginErrors.NoMapOfSettings()];
}
