using System.Diagnostics;
using System.Diagnostics.Metrics;
using TrajForge.Models;

namespace TrajForge.Telemetry;

/// <summary>Metrics of a run: the two of OpenTelemetry's conventions for clients of models, and episodes by outcome.</summary>
internal static class Figures
{
    private static readonly Meter Meter = new(Traces.Source);
    private static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens of requests and answers.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "Time of a question to a model, tries and waiting included.");
    private static readonly Counter<long> Episodes = Meter.CreateCounter<long>("trajforge.episodes", "{episode}", "Episodes that ended, by outcome.");
    private static readonly Counter<long> Faults = Meter.CreateCounter<long>("trajforge.faults", "{fault}", "Deliveries that ended in a fault, by boundary.");

    public static void Asked(string model, ModelReply reply)
    {
        var tags = new TagList { { "gen_ai.operation.name", "chat" }, { "gen_ai.provider.name", "openai" }, { "gen_ai.request.model", model } };
        Duration.Record(reply.Took.TotalSeconds, tags);
        if (reply.Usage is { } usage)
        {
            Tokens.Record(usage.Input, [.. tags, new("gen_ai.token.type", "input")]);
            Tokens.Record(usage.Output, [.. tags, new("gen_ai.token.type", "output")]);
        }
    }

    public static void Judged(Verdict verdict) => Episodes.Add(1, new KeyValuePair<string, object?>("outcome", verdict.Outcome.ToString().ToLowerInvariant()));

    public static void Faulted(string boundary) => Faults.Add(1, new KeyValuePair<string, object?>("boundary", boundary));
}
