using System.Reflection;
using System.Runtime.Loader;

namespace TrajForge.Plugins;

/// <summary>
/// Where one DLL's code lives: its dependencies are those beside it, so two plug-ins may need two versions of one library. The contracts are the engine's, or no type
/// would be the same on both sides.
/// </summary>
internal sealed class PluginLoadContext(string path) : AssemblyLoadContext(Path.GetFileName(path))
{
    private readonly AssemblyDependencyResolver _beside = new(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name != PluginFile.Contracts && _beside.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : IntPtr.Zero;
}
