using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TrajForge.Plugins;

/// <summary>A plug-in's DLL, looked at without running anything of it.</summary>
internal sealed class PluginFile
{
    /// <summary>What plug-ins compile against; shared with them.</summary>
    public const string Contracts = "TrajForge.Abstractions";

    private PluginFile(string path, string hash) => (Path, Hash) = (path, hash);

    public string Path { get; }

    /// <summary>Hash of the DLL and of every assembly beside it that it refers to, directly or not.</summary>
    public string Hash { get; }

    /// <summary>The file, or what is wrong with it.</summary>
    public static (PluginFile? File, PluginProblem? Problem) Read(string path)
    {
        if (!File.Exists(path))
        {
            return (null, PluginErrors.NoFile(path));
        }

        try
        {
            var main = Assembly.Read(path);
            return main is null ? (null, PluginErrors.NoAssembly(path)) : Checked(path, main);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, PluginErrors.Unreadable(path, e.Message));
        }
        catch (BadImageFormatException)
        {
            return (null, PluginErrors.NoAssembly(path));
        }
    }

    private static (PluginFile? File, PluginProblem? Problem) Checked(string path, Assembly main)
    {
        var ours = typeof(IVerifier).Assembly.GetName().Version!;
        if (main.References.FirstOrDefault(reference => reference.Name == Contracts) is not { Version: { } built })
        {
            return (null, PluginErrors.Empty(path));
        }

        // Before version 1 a minor number may break what the one before promised.
        return (built.Major, built.Minor) == (ours.Major, ours.Minor)
            ? (new PluginFile(path, HashOf(path, main)), null)
            : (null, PluginErrors.OtherContracts(path, built.ToString(3), ours.ToString(3)));
    }

    private static string HashOf(string path, Assembly main)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal) { [System.IO.Path.GetFileName(path)] = main.Hash };
        var open = new Queue<Assembly>([main]);
        while (open.TryDequeue(out var next))
        {
            foreach (var name in next.References.Select(reference => $"{reference.Name}.dll").Where(name => name != $"{Contracts}.dll" && !hashes.ContainsKey(name)))
            {
                var beside = System.IO.Path.Combine(folder, name);
                if (File.Exists(beside) && Assembly.Read(beside) is { } found)
                {
                    hashes[name] = found.Hash;
                    open.Enqueue(found);
                }
            }
        }

        return hashes.Count == 1 ? main.Hash : ContentHash.Of([.. hashes.SelectMany(pair => new[] { pair.Key, pair.Value })]);
    }

    private sealed record Reference(string Name, Version Version);

    private sealed record Assembly(string Hash, IReadOnlyList<Reference> References)
    {
        /// <summary>Null when it is none.</summary>
        public static Assembly? Read(string path)
        {
            var bytes = File.ReadAllBytes(path);
            using var image = new PEReader(new MemoryStream(bytes));
            if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } metadata)
            {
                return null;
            }

            var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(found => new Reference(metadata.GetString(found.Name), found.Version));
            return new Assembly(ContentHash.Of(bytes), [.. references]);
        }
    }
}
