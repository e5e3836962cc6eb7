namespace TrajForge.Specs;

/// <summary>Brings the models of a shared file into the spec, so that what is stored of a spec needs no other file.</summary>
internal static class SpecModels
{
    private const string Models = "models";
    private const string ModelsFile = "models_file";

    /// <summary>The spec with all models under its own key.</summary>
    public static MapNode Merge(MapNode spec, string folder, SpecProblems problems)
    {
        if (spec.Find(ModelsFile) is not { Value: ScalarNode { IsText: true } named } || Path.GetFullPath(Path.Combine(folder, named.Text)) is var path && !File.Exists(path))
        {
            return spec;
        }

        var found = new SpecProblems(path);
        var text = SpecFile.Read(path, found);
        var shared = text is null ? null : new SpecYaml(path, found).Parse(text);
        problems.Add(found);
        if (shared is not MapNode map)
        {
            if (found.Count == 0)
            {
                problems.Add(SpecErrors.ModelsNotRead(named.Text), named);
            }

            return spec;
        }

        var own = spec.Find(Models)?.Value as MapNode ?? new MapNode(named.File, named.Line, []);
        var models = own with { Entries = [.. own.Entries, .. map.Entries.Where(entry => own.Find(entry.Key) is null)] };
        return spec with
        {
            Entries = [.. spec.Entries.Where(entry => entry.Key is not (Models or ModelsFile)), new MapEntry(Models, models.File, models.Line, models)],
        };
    }

    /// <summary>The names that players may use.</summary>
    public static IReadOnlyList<string> Names(MapNode spec) => spec.Find(Models)?.Value is MapNode models ? [.. models.Entries.Select(entry => entry.Key)] : [];

    /// <summary>What is wrong with a model though each of its values is right.</summary>
    public static void Check(Spec spec, MapNode map, SpecProblems problems)
    {
        if (spec.Players.HasModels() && (spec.Players.Agent == EngineWords.Scripted || spec.Players.Customer == EngineWords.Scripted))
        {
            problems.Add(SpecErrors.OneScripted(), map.Find("players")?.Value ?? map);
        }

        if (spec.Players is { Paraphrase: not null, Customer: EngineWords.Scripted })
        {
            problems.Add(SpecErrors.ParaphraseOfScripted(), (map.Find("players")?.Value as MapNode)?.Find("paraphrase")?.Value ?? map);
        }

        foreach (var (name, model) in spec.Models ?? new Dictionary<string, ModelSpec>())
        {
            var at = (map.Find(Models)?.Value as MapNode)?.Find(name)?.Value ?? map;
            if (model is { KeyEnv: not null, KeyFile: not null })
            {
                problems.Add(SpecErrors.TwoKeys(name), at);
            }

            if (model.MaxTokens >= model.Context)
            {
                problems.Add(SpecErrors.NoRoom(name, model.MaxTokens, model.Context), at);
            }

            foreach (var field in Reserved(model))
            {
                problems.Add(SpecErrors.ReservedField(name, field), at);
            }
        }
    }

    private static IEnumerable<string> Reserved(ModelSpec model) =>
        model.Extra is { } extra && extra.ToElement() is { ValueKind: System.Text.Json.JsonValueKind.Object } fields
            ? fields.EnumerateObject().Select(field => field.Name).Where(name => name is "model" or "messages" or "tools" or "stream" or "n")
            : [];
}
