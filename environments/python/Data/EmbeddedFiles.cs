using System.Reflection;

namespace TrajForge.Python;

/// <summary>The files that travel inside an environment's assembly, by the names they are embedded under.</summary>
public sealed class EmbeddedFiles(Assembly assembly)
{
    public string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private Stream Open(string name) => assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not embedded");
}
