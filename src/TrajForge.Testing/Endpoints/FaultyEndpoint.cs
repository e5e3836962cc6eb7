using System.Runtime.CompilerServices;
using System.Text;
using TrajForge.Models;
using TrajForge.Web;

namespace TrajForge.Testing;

/// <summary>
/// An endpoint that fails as real ones do, over any responder: hand it to <see cref="ChatServer"/>. Which request meets which fault is planned by key and
/// attempt, so a test is exact at any concurrency. It never opens a connection of its own and waits only on the clock it is given.
/// </summary>
/// <param name="inner">Answers where no fault is planned; must be idempotent by key, as <see cref="ScriptedResponder"/> is, since clients try again.</param>
/// <param name="plan">The fault for a key and the number of the request among those of that key, from 1; null for a good answer. See <see cref="FaultShares"/>.</param>
/// <param name="clock">What latency, pauses and hangs wait on.</param>
public sealed class FaultyEndpoint(IChatResponder inner, Func<string, int, Fault?> plan, TimeProvider clock) : IChatResponder
{
    /// <summary>What it did so far.</summary>
    public EndpointLedger Ledger { get; } = new();

    /// <summary>Time before an answer, good or bad, for a key and the number of the request; resets and 429 come at once. Default: none.</summary>
    public Func<string, int, TimeSpan> Latency { get; init; } = (_, _) => TimeSpan.Zero;

    public IReadOnlyList<string>? Models(string prefix) => inner.Models(prefix);

    public async ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var key = request.IdempotencyKey ?? "";
        var attempt = Ledger.Enter(key);
        try
        {
            return await AnswerAsync(request, plan(key, attempt), Latency(key, attempt), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Ledger.Note("abandoned");
            throw;
        }
        finally
        {
            Ledger.Leave();
        }
    }

    private async ValueTask<ChatAnswer> AnswerAsync(ChatRequest request, Fault? fault, TimeSpan latency, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case Fault.RateLimited limited:
                Ledger.Note(limited.Outcome);
                return new ChatError(429, "too many requests", "rate_limit_error", "rate_limit_exceeded") { RetryAfter = Seconds(limited.RetryAfter) };
            case Fault.Reset:
                Ledger.Note(fault.Outcome);
                return new ConnectionReset();
            case Fault.Hang:
                Ledger.Note(fault.Outcome);
                await Forever(cancellationToken);
                return new ConnectionReset();
        }

        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency, clock, cancellationToken);
        }

        if (fault is Fault.ServerError error)
        {
            Ledger.Note(error.Outcome);
            return new ChatError(error.Status, "the server had an error", "server_error");
        }

        var answer = await inner.AnswerAsync(request, cancellationToken);
        if (answer is not ChatCompletion good)
        {
            Ledger.Note("refused");
            return answer;
        }

        return fault switch
        {
            Fault.SlowDrip drip => new RawAnswer(200, Drip(ChatAnswerWriter.Write(good, request, Created), drip, good.Usage)),
            Fault.BadBody bad => Bad(good, bad, request),
            Fault.WrongUsage wrong => Wrong(good, wrong),
            _ => Good(good),
        };
    }

    private long Created => clock.GetUtcNow().ToUnixTimeSeconds();

    private ChatCompletion Good(ChatCompletion good)
    {
        Ledger.Told(good.Usage);
        Ledger.Note("good");
        return good;
    }

    private ChatCompletion Wrong(ChatCompletion good, Fault.WrongUsage wrong)
    {
        Ledger.Untold(good.Usage);
        Ledger.Note(wrong.Outcome);
        return good with
        {
            Usage = wrong.Kind switch
            {
                WrongUsageKind.Missing => null,
                WrongUsageKind.Negative => new ModelUsage(-7, -3),
                _ => new ModelUsage(9_000_000_000_000, 9_000_000_000_000),
            },
        };
    }

    private RawAnswer Bad(ChatCompletion good, Fault.BadBody bad, ChatRequest request)
    {
        Ledger.Note(bad.Outcome);
        var whole = ChatAnswerWriter.Write(good, request, Created);
        return new RawAnswer(200, Once(bad.Kind switch
        {
            BadBodyKind.CutOff => whole[..(whole.Length / 2)],
            BadBodyKind.Html => Encoding.UTF8.GetBytes("<html><body>Bad gateway</body></html>"),
            BadBodyKind.Empty => default,
            _ => Encoding.UTF8.GetBytes("""{"id":"x","object":"chat.completion"}"""),
        }));
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Drip(
        ReadOnlyMemory<byte> body, Fault.SlowDrip drip, ModelUsage? usage, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = 0;
        for (var piece = 1; piece <= drip.Pieces; piece++)
        {
            try
            {
                await Task.Delay(drip.Pause, clock, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Ledger.Note("abandoned");
                throw;
            }

            if (piece == drip.Pieces)
            {
                Ledger.Told(usage);
                Ledger.Note(drip.Outcome);
            }

            var end = (int)((long)body.Length * piece / drip.Pieces);
            yield return body[sent..end];
            sent = end;
        }
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Once(ReadOnlyMemory<byte> body)
    {
        yield return await ValueTask.FromResult(body);
    }

    /// <summary>A hang is counted as one when it begins; how it ends is no other outcome.</summary>
    private async Task Forever(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    private static string? Seconds(TimeSpan? wait) => wait is { } time ? FormattableString.Invariant($"{(long)Math.Ceiling(time.TotalSeconds)}") : null;
}
