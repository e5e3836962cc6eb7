using System.Diagnostics;
using TrajForge.Models;
using TrajForge.Specs;

namespace TrajForge.Telemetry;

/// <summary>
/// Spans of a run, under OpenTelemetry's names for generative AI (semantic conventions at the parent of revision c9e48b1d1, May 2026; all of them still
/// "development"). Without a listener nothing is made. Words of players and tools are left out unless the switch <see cref="ContentSwitch"/> is on.
/// </summary>
public static class Traces
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Source = "TrajForge";

    /// <summary><see cref="AppContext"/> switch that puts messages, arguments and results into spans; off by default.</summary>
    public const string ContentSwitch = "TrajForge.Telemetry.Content";

    private static readonly ActivitySource Spans = new(Source);

    internal static bool WithContent => AppContext.TryGetSwitch(ContentSwitch, out var on) && on;

    /// <summary>A call of the run.</summary>
    internal static Activity? Run(Spec spec, string playHash) => Spans.StartActivity($"invoke_workflow {spec.Name}")
        ?.Tag("gen_ai.operation.name", "invoke_workflow")
        .Tag("gen_ai.workflow.name", spec.Name)
        .Tag("trajforge.play_hash", playHash)
        .Tag("trajforge.environment", spec.Environment);

    /// <summary>One delivery of an attempt: what is played and how it is judged.</summary>
    internal static Activity? Episode(Spec spec, TaskCase task, string episodeId, int attempt, int delivery) => Spans.StartActivity($"invoke_agent {spec.Players.Agent}")
        ?.Tag("gen_ai.operation.name", "invoke_agent")
        .Tag("gen_ai.agent.name", spec.Players.Agent)
        .Tag("gen_ai.conversation.id", episodeId)
        .Tag("trajforge.task.index", task.Index)
        .Tag("trajforge.task.templates", string.Join('+', task.Templates))
        .Tag("trajforge.attempt", attempt)
        .Tag("trajforge.delivery", delivery);

    /// <summary>One question to a model, tries and waiting included.</summary>
    internal static Activity? Chat(ModelSpec model, CallScope scope)
    {
        var span = Spans.StartActivity($"chat {model.Model}", ActivityKind.Client)
            ?.Tag("gen_ai.operation.name", "chat")
            .Tag("gen_ai.provider.name", "openai")
            .Tag("gen_ai.request.model", model.Model)
            .Tag("gen_ai.request.max_tokens", model.MaxTokens)
            .Tag("gen_ai.request.seed", scope.Seed)
            .Tag("gen_ai.conversation.id", scope.EpisodeId)
            .Tag("trajforge.side", scope.Seat.Word())
            .Tag("trajforge.turn", scope.Turn);
        return span is null ? null : span.Tag("gen_ai.request.temperature", model.Temperature).Tag("gen_ai.request.top_p", model.TopP);
    }

    /// <summary>One call of a tool.</summary>
    internal static Activity? Tool(CallMade call, Side caller)
    {
        var span = Spans.StartActivity($"execute_tool {call.Name}")
            ?.Tag("gen_ai.operation.name", "execute_tool")
            .Tag("gen_ai.tool.name", call.Name)
            .Tag("gen_ai.tool.type", "function")
            .Tag("gen_ai.tool.call.id", call.Id)
            .Tag("trajforge.side", ModelSeats.SeatOf(caller).Word());
        return span is not null && WithContent ? span.Tag("gen_ai.tool.call.arguments", call.Arguments) : span;
    }

    internal static void Replied(this Activity? span, ToolReply reply)
    {
        if (span is null)
        {
            return;
        }

        if (reply.IsError)
        {
            span.Tag("error.type", "tool_error").SetStatus(ActivityStatusCode.Error);
        }

        if (WithContent)
        {
            span.Tag("gen_ai.tool.call.result", reply.Text);
        }
    }

    internal static void Answered(this Activity? span, ModelReply reply, ModelAnswer answer, ReadOnlySpan<byte> request)
    {
        if (span is null)
        {
            return;
        }

        span.Tag("gen_ai.response.finish_reasons", answer.FinishReason is { } reason ? new[] { reason } : null)
            .Tag("gen_ai.response.id", answer.Id)
            .Tag("gen_ai.response.model", answer.Model)
            .Tag("gen_ai.usage.input_tokens", reply.Usage?.Input)
            .Tag("gen_ai.usage.output_tokens", reply.Usage?.Output)
            .Tag("gen_ai.usage.cache_read.input_tokens", reply.Usage?.Cached)
            .Tag("gen_ai.usage.reasoning.output_tokens", reply.Usage?.Reasoning)
            .Tag("trajforge.requests", reply.Attempts);
        if (WithContent)
        {
            span.Tag("gen_ai.input.messages", MessageParts.OfRequest(request)).Tag("gen_ai.output.messages", MessageParts.OfAnswer(answer));
        }
    }

    /// <summary>One event for each check, so that a viewer shows rewards beside the episode.</summary>
    internal static void Judged(this Activity? span, Verdict verdict)
    {
        if (span is null)
        {
            return;
        }

        span.Tag("trajforge.outcome", verdict.Outcome.ToString().ToLowerInvariant()).Tag("trajforge.reward", verdict.Reward);
        foreach (var check in verdict.Checks.Where(check => check.Outcome != CheckOutcome.NotApplicable))
        {
            span.AddEvent(new ActivityEvent("gen_ai.evaluation.result", tags: new ActivityTagsCollection
            {
                ["gen_ai.evaluation.name"] = check.Check,
                ["gen_ai.evaluation.score.value"] = check.Outcome == CheckOutcome.Passed ? 1.0 : 0.0,
                ["gen_ai.evaluation.score.label"] = check.Outcome.ToString().ToLowerInvariant(),
            }));
        }
    }

    internal static void Failed(this Activity? span, string type, string message) => span?.Tag("error.type", type).SetStatus(ActivityStatusCode.Error, message);

    private static Activity Tag(this Activity span, string name, object? value) => value is null ? span : span.SetTag(name, value);
}
