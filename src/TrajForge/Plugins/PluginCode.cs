using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TrajForge.Plugins;

/// <summary>A DLL's verifiers and sinks, made in this process.</summary>
internal sealed partial class PluginCode
{
    private readonly List<PluginProblem> _problems = [];
    private readonly List<(IVerifier Verifier, OfferedVerifier About)> _verifiers = [];
    private readonly List<(IDatasetSinkFactory Sink, OfferedSink About)> _sinks = [];
    private readonly List<string> _ids = [];
    private readonly string _path;
    private readonly PluginSettings _settings;

    private PluginCode(PluginFile file, JsonText? settings)
    {
        (_path, _settings) = (file.Path, new PluginSettings(settings));
        Load();
        Contents = new PluginContents
        {
            Hash = file.Hash,
            Verifiers = [.. _verifiers.Select(pair => pair.About)],
            Sinks = [.. _sinks.Select(pair => pair.About)],
            Problems = _problems,
        };
    }

    public PluginContents Contents { get; }

    public IReadOnlyList<IVerifier> Verifiers => [.. _verifiers.Select(pair => pair.Verifier)];

    public IReadOnlyList<IDatasetSinkFactory> Sinks => [.. _sinks.Select(pair => pair.Sink)];

    /// <summary>Loads the DLL and makes what is in it; what is wrong is among the contents.</summary>
    public static PluginCode Open(PluginFile file, JsonText? settings) => new(file, settings);

    private void Load()
    {
        try
        {
            foreach (var type in new PluginLoadContext(_path).LoadFromAssemblyPath(_path).GetExportedTypes().Where(IsOffered).OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                TryMake(type);
            }
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or TypeLoadException or ReflectionTypeLoadException or InvalidOperationException)
        {
            _problems.Add(PluginErrors.DoesNotLoad(_path, e.Message));
        }

        if (_ids.Count + _problems.Count == 0)
        {
            _problems.Add(PluginErrors.Empty(_path));
        }

        _problems.AddRange(_settings.Problems(_ids));
    }

    private static bool IsOffered(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && (typeof(IVerifier).IsAssignableFrom(type) || typeof(IDatasetSinkFactory).IsAssignableFrom(type));

    private void TryMake(Type type)
    {
        if (type.GetConstructors() is not [var constructor] || constructor.GetParameters().Length > 1)
        {
            _problems.Add(PluginErrors.NoConstructor(type.Name));
            return;
        }

        var id = IdBefore(type);
        _ids.Add(id);
        try
        {
            Make(type, id, constructor);
        }
        catch (Exception e)
        {
            var thrown = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            _problems.Add(thrown is ArgumentException ? PluginErrors.Refused(id, thrown.Message) : PluginErrors.Fails(type.Name, $"threw {thrown.GetType().Name} when it was made: {thrown.Message}"));
        }
    }

    private void Make(Type type, string id, ConstructorInfo constructor)
    {
        var before = _problems.Count;
        var reader = constructor.GetParameters() is [var parameter] ? new SettingsReader(id, parameter.ParameterType) : null;
        if (reader is null && _settings.Of(id) is { IsNull: false })
        {
            _problems.Add(PluginErrors.TakesNoSettings(id));
        }

        var values = reader?.Read(_settings.Of(id), _problems);
        if (_problems.Count > before)
        {
            return;
        }

        var made = constructor.Invoke(reader is null ? [] : [values]);
        if (made is IVerifier verifier)
        {
            Keep(type, id, verifier, reader?.Offered ?? []);
        }

        if (made is IDatasetSinkFactory sink)
        {
            Keep(type, id, sink, reader?.Offered ?? []);
        }
    }

    private void Keep(Type type, string id, IVerifier verifier, IReadOnlyList<OfferedSetting> settings)
    {
        var about = new OfferedVerifier(verifier.Id, verifier.Version, [.. verifier.Checks], settings);
        if (IdIsRight(type, id, about.Id) && ChecksAreRight(about))
        {
            _verifiers.Add((verifier, about));
        }
    }

    private void Keep(Type type, string id, IDatasetSinkFactory sink, IReadOnlyList<OfferedSetting> settings)
    {
        var about = new OfferedSink(sink.Id, sink.Version, settings);
        if (IdIsRight(type, id, about.Id))
        {
            _sinks.Add((sink, about));
        }
    }

    private bool IdIsRight(Type type, string before, string id)
    {
        if (!IdForm().IsMatch(id ?? ""))
        {
            _problems.Add(PluginErrors.BadId(type.Name, id ?? ""));
            return false;
        }

        if (id != before)
        {
            _problems.Add(PluginErrors.LateId(type.Name, id!, before));
        }

        return id == before;
    }

    private bool ChecksAreRight(OfferedVerifier about)
    {
        var wrong = about.Checks.FirstOrDefault(check => !CheckForm().IsMatch(check ?? "") || !check!.StartsWith($"{about.Id}.", StringComparison.Ordinal));
        if (about.Checks.Count == 0 || wrong is not null || about.Checks.Distinct(StringComparer.Ordinal).Count() != about.Checks.Count)
        {
            _problems.Add(PluginErrors.BadChecks(about.Id, wrong ?? ""));
            return false;
        }

        return true;
    }

    /// <summary>
    /// The id of a class of which there is no instance yet: its settings stand under it. An id that only the constructor sets is taken to be the class's name
    /// without what it ends in.
    /// </summary>
    private static string IdBefore(Type type)
    {
        try
        {
            var blank = RuntimeHelpers.GetUninitializedObject(type);
            if (((blank as IVerifier)?.Id ?? (blank as IDatasetSinkFactory)?.Id) is { } id)
            {
                return id;
            }
        }
        catch (NullReferenceException)
        {
            // The constructor would have set what the id is read from.
        }

        return System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(Ending().Replace(type.Name, ""));
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex IdForm();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}\\.[a-z0-9_]{1,60}$")]
    private static partial Regex CheckForm();

    [GeneratedRegex("(Verifier|SinkFactory|Sink)$")]
    private static partial Regex Ending();
}
