using BenchmarkDotNet.Attributes;
using TrajForge.Retail;
using TrajForge.Retail.Data;
using TrajForge.Retail.State;
using TrajForge.Retail.Tools;

namespace TrajForge.Benchmarks;

/// <summary>
/// What an episode's world costs as the data grows: opening it, and opening it plus ten changes with their diffs and the snapshot. Both
/// should be flat from 1x to 20x the orders.
/// </summary>
public class WorldBenchmarks
{
    private RetailEnvironment _environment = null!;
    private ToolRequest[] _changes = [];

    /// <summary>How many times the shipped orders (and customers).</summary>
    [Params(1, 20)]
    public int Orders { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var shipped = RetailDataReader.Read("the shipped data", RetailFiles.Bytes("db.json"));
        _environment = new RetailEnvironment(Multiply(shipped, Orders), RetailVariant.Corrected);
        _changes = shipped.Orders.Values.Where(order => order.Status == OrderStatus.Pending).Take(10).Select(Change).ToArray();
        if (_changes.Length < 10)
        {
            throw new InvalidOperationException("the shipped data has too few pending orders");
        }
    }

    [Benchmark(Baseline = true)]
    public IWorld Open() => _environment.Open();

    [Benchmark]
    public async Task<string> OpenAndChangeTen()
    {
        await using var world = _environment.Open();
        foreach (var change in _changes)
        {
            var reply = await world.CallAsync(change, CancellationToken.None);
            if (reply.IsError)
            {
                throw new InvalidOperationException(reply.Text);
            }
        }

        return (await world.SnapshotAsync([], CancellationToken.None)).Digest;
    }

    private static ToolRequest Change(Order order) => new()
    {
        Name = "cancel_pending_order",
        Arguments = $$"""{"order_id":"{{order.OrderId}}","reason":"no longer needed"}""",
    };

    private static RetailData Multiply(RetailData data, int times) => data with
    {
        Users = Copies(data.Users, times, (user, suffix) => user with
        {
            UserId = user.UserId + suffix,
            Email = suffix + user.Email,
            Orders = user.Orders.Select(id => id + suffix).ToArray(),
        }),
        Orders = Copies(data.Orders, times, (order, suffix) => order with { OrderId = order.OrderId + suffix, UserId = order.UserId + suffix }),
    };

    private static Dictionary<string, T> Copies<T>(IReadOnlyDictionary<string, T> records, int times, Func<T, string, T> copy) =>
        Enumerable.Range(0, times)
            .Select(i => i == 0 ? "" : $"x{i}")
            .SelectMany(suffix => records.Select(pair => KeyValuePair.Create(pair.Key + suffix, copy(pair.Value, suffix))))
            .ToDictionary(StringComparer.Ordinal);
}
