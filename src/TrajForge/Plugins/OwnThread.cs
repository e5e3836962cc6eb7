using System.Globalization;

namespace TrajForge.Plugins;

/// <summary>Runs somebody else's code on a thread of its own, for so long and no longer.</summary>
internal static class OwnThread
{
    private const int StackSize = 4 << 20;

    /// <summary>What came of it. A thread that does not return in time is left behind; it ends with the process.</summary>
    public static Ending<T> Run<T>(string name, TimeSpan limit, Func<T> work)
    {
        var ending = new Ending<T> { Returned = true };
        var culture = CultureInfo.CurrentCulture;
        var thread = new Thread(() => ending = Watched(culture, work), StackSize) { IsBackground = true, Name = name };

        // Nothing else of the caller's context may live on in a thread that is left behind.
        thread.UnsafeStart();
        return thread.Join(limit) ? ending : new Ending<T>();
    }

    private static Ending<T> Watched<T>(CultureInfo culture, Func<T> work)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var value = work();
            return new Ending<T> { Returned = true, Value = value, Allocated = GC.GetAllocatedBytesForCurrentThread() - before };
        }
        catch (Exception e)
        {
            return new Ending<T> { Returned = true, Thrown = e, Allocated = GC.GetAllocatedBytesForCurrentThread() - before };
        }
    }
}

/// <summary>How a piece of somebody else's code ended.</summary>
internal sealed record Ending<T>
{
    /// <summary>False when it was left behind.</summary>
    public bool Returned { get; init; }

    public T? Value { get; init; }

    public Exception? Thrown { get; init; }

    /// <summary>Bytes that its own thread allocated.</summary>
    public long Allocated { get; init; }
}
