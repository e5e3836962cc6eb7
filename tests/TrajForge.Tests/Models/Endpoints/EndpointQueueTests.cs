using CsCheck;
using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class EndpointQueueTests
{
    private static readonly Gen<(int What, int Which, GateEnd End)> Steps = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 1000], Gen.Frequency((6, Gen.Const(GateEnd.Served)), (2, Gen.Const(GateEnd.Refused)), (1, Gen.Const(GateEnd.Unknown))));

    [Fact]
    public async Task Who_comes_first_is_served_first()
    {
        await using var queue = Queue(1, out _);
        var holder = await queue.EnterAsync(TestContext.Current.CancellationToken);
        var waiting = Enumerable.Range(0, 10).Select(_ => queue.EnterAsync(TestContext.Current.CancellationToken).AsTask()).ToArray();

        foreach (var next in waiting)
        {
            Assert.DoesNotContain(waiting.SkipWhile(task => task != next), task => task.IsCompleted);
            queue.Leave(holder, GateEnd.Unknown);
            holder = await next.WaitAsync(Guard.Time, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Whoever_gives_up_and_however_calls_end_no_slot_is_lost_and_no_limit_passed() =>
        Gen.Select(Gen.Int[1, 20], Steps.List[1, 150]).Sample(async (cap, steps) =>
        {
            await using var queue = Queue(cap, out var endpoint);
            var calls = new List<(Task<Slot> Slot, CancellationTokenSource Cancel)>();
            foreach (var (what, which, end) in steps)
            {
                var call = calls.Count == 0 ? default : calls[which % calls.Count];
                if (what < 5 || call.Slot is null)
                {
                    var cancel = new CancellationTokenSource();
                    calls.Add((queue.EnterAsync(cancel.Token).AsTask(), cancel));
                }
                else if (call.Slot.IsCompletedSuccessfully)
                {
                    queue.Leave(await call.Slot, end);
                    calls.Remove(call);
                }
                else if (what == 9)
                {
                    call.Cancel.Cancel();
                    calls.Remove(call);
                }

                // A slot that was given is taken up on another thread.
                await Task.WhenAll(calls.Take(endpoint.Gate.InFlight).Select(held => held.Slot)).WaitAsync(Guard.Time);
                Assert.Equal(calls.Count, endpoint.Gate.InFlight + queue.Waiting);
                Assert.True(queue.Waiting == 0 || !endpoint.Gate.HasRoom);
            }

            foreach (var call in calls)
            {
                queue.Leave(await call.Slot.WaitAsync(Guard.Time), GateEnd.Unknown);
            }

            Assert.Equal((0, 0), (endpoint.Gate.InFlight, queue.Waiting));
        }, iter: 200, threads: 1);

    private static EndpointQueue Queue(int cap, out Endpoint endpoint)
    {
        var address = new Uri("http://127.0.0.1:1/v1");
        endpoint = new Endpoint(address, new EndpointClient(address, null, EndpointHttp.Create(), new WatchedClock()), cap);
        return new EndpointQueue([endpoint], TimeSpan.FromMinutes(5), last => new ModelFaultException(last.Kind, last.Message), new WatchedClock());
    }
}
