using CsCheck;
using TrajForge.Models;

namespace TrajForge.Tests.Models.Endpoints;

// Inside the namespace, since TrajForge.Fact is nearer than Xunit.FactAttribute otherwise.
using Xunit;

public sealed class AdaptiveGateTests
{
    private static readonly Gen<GateEnd> Ends = Gen.Frequency(
        (6, Gen.Const(GateEnd.Served)), (2, Gen.Const(GateEnd.Refused)), (1, Gen.Const(GateEnd.TimedOut)), (1, Gen.Const(GateEnd.Unknown)));

    [Fact]
    public void The_limit_doubles_per_round_of_answers_until_the_cap()
    {
        var gate = new AdaptiveGate(100);

        Assert.Equal([8, 16, 32, 64, 100, 100], Enumerable.Range(0, 6).Select(_ => (gate.Limit, Round(gate)).Limit));
    }

    [Fact]
    public void A_round_of_refusals_cuts_once_and_then_down_to_what_was_not_refused()
    {
        var gate = new AdaptiveGate(64);
        Round(gate);
        Round(gate);
        var tickets = Enumerable.Range(0, 32).Select(_ => gate.Enter()).ToArray();

        gate.Leave(tickets[0], GateEnd.Refused);
        Assert.Equal(22, gate.Limit);
        foreach (var ticket in tickets[1..21])
        {
            gate.Leave(ticket, GateEnd.Refused);
            Assert.Equal(22, gate.Limit);
        }

        gate.Leave(tickets[21], GateEnd.Refused);
        Assert.Equal((10, 10), (gate.Limit, gate.InFlight));
    }

    [Fact]
    public void After_the_first_cut_it_grows_by_one_per_limits_worth_and_faster_when_all_goes_well()
    {
        var gate = new AdaptiveGate(1000);
        Round(gate);
        Round(gate);
        Round(gate);
        gate.Leave(gate.Enter(), GateEnd.Refused);
        var limits = Enumerable.Range(0, 20).Select(_ => (gate.Limit, Round(gate)).Limit).ToArray();

        Assert.Equal([45, 46, 47, 48], limits[..4]);
        Assert.True(limits[19] > 45 + 19);
    }

    [Fact]
    public void A_limit_that_is_not_used_does_not_grow()
    {
        var gate = new AdaptiveGate(1000);
        for (var n = 0; n < 1000; n++)
        {
            gate.Leave(gate.Enter(), GateEnd.Served);
        }

        Assert.Equal(8, gate.Limit);
    }

    [Fact]
    public void After_a_pause_it_starts_small_and_doubles_up_to_what_it_was()
    {
        var gate = new AdaptiveGate(1000);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            Round(gate);
        }

        var old = gate.Enter();
        gate.Restart();
        gate.Leave(old, GateEnd.Served);

        Assert.Equal([8, 16, 32, 64, 128, 256], Enumerable.Range(0, 6).Select(_ => (gate.Limit, Round(gate)).Limit));
    }

    [Fact]
    public void Whatever_happens_the_limit_stays_in_its_bounds_and_no_slot_is_lost() =>
        Gen.Select(Gen.Int[1, 50], Gen.Select(Gen.Bool, Gen.Int[0, 1000], Ends).List[0, 400]).Sample((cap, steps) =>
        {
            var gate = new AdaptiveGate(cap);
            var held = new List<long>();
            foreach (var (enters, which, end) in steps)
            {
                if (enters && gate.HasRoom)
                {
                    held.Add(gate.Enter());
                    Assert.InRange(gate.InFlight, 1, gate.Limit);
                }
                else if (held.Count > 0)
                {
                    gate.Leave(held[which % held.Count], end);
                    held.RemoveAt(which % held.Count);
                }

                Assert.InRange(gate.Limit, 1, cap);
                Assert.Equal(held.Count, gate.InFlight);
            }
        });

    [Fact]
    public void When_refusals_stop_the_limit_comes_back_to_its_cap() =>
        Gen.Select(Gen.Int[1, 300], Ends.List[0, 100]).Sample((cap, ends) =>
        {
            var gate = new AdaptiveGate(cap);
            ends.ForEach(end => gate.Leave(gate.Enter(), end));
            for (var round = 0; round < 80 && gate.Limit < cap; round++)
            {
                Round(gate);
            }

            Assert.Equal(cap, gate.Limit);
        });

    [Fact]
    public void It_settles_near_what_a_server_takes_at_once() =>
        Gen.Int[2, 400].Sample(capacity =>
        {
            var gate = new AdaptiveGate(1000);
            int served = 0, refused = 0;
            for (var round = 0; round < 400; round++)
            {
                var tickets = new Queue<long>();
                while (gate.HasRoom)
                {
                    tickets.Enqueue(gate.Enter());
                }

                // A server that is full says so at once; what it took is served a round later.
                var taken = tickets.Take(capacity).ToArray();
                foreach (var ticket in tickets.Skip(capacity))
                {
                    gate.Leave(ticket, GateEnd.Refused);
                    refused += round < 200 ? 0 : 1;
                }

                Array.ForEach(taken, ticket => gate.Leave(ticket, GateEnd.Served));
                served += round < 200 ? 0 : taken.Length;
            }

            Assert.True(served >= 200 * capacity * 0.75, $"{served} of {200 * capacity}");
            Assert.True(refused <= served * 0.05 + 200, $"{refused} refused, {served} served");
        });

    private static int Round(AdaptiveGate gate)
    {
        var tickets = new List<long>();
        while (gate.HasRoom)
        {
            tickets.Add(gate.Enter());
        }

        tickets.ForEach(ticket => gate.Leave(ticket, GateEnd.Served));
        return gate.Limit;
    }
}
