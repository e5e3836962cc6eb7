using System.Text.Json.Nodes;
using TrajForge.Runs;

namespace TrajForge.Tau;

/// <summary>Our own tasks and episodes in tau2-bench's format. It has no place for time or cost of scripted players: those are zero.</summary>
internal static class TauSimulation
{
    private const string NoTime = "1970-01-01T00:00:00";

    public static string Root(RunManifest manifest) => new JsonObject
    {
        ["timestamp"] = NoTime,
        ["info"] = new JsonObject
        {
            ["git_commit"] = $"trajforge {manifest.Engine}",
            ["num_trials"] = 1,
            ["max_steps"] = manifest.Spec.Limits.Turns + manifest.Spec.Limits.Calls,
            ["max_errors"] = manifest.Spec.Limits.Errors,
            ["seed"] = manifest.Seed,
            ["user_info"] = new JsonObject { ["implementation"] = "trajforge", ["llm"] = manifest.Players.Customer, ["llm_args"] = null, ["global_simulation_guidelines"] = null },
            ["agent_info"] = new JsonObject { ["implementation"] = "trajforge", ["llm"] = manifest.Players.Agent, ["llm_args"] = null },
            ["environment_info"] = new JsonObject { ["domain_name"] = manifest.Environment, ["policy"] = manifest.Policy, ["tool_defs"] = null },
        },
    }.ToJsonString(TrajJson.Options);

    public static string Write(TaskCase task) => new JsonObject
    {
        ["id"] = task.Key,
        ["description"] = new JsonObject { ["purpose"] = string.Join(" + ", task.Templates), ["relevant_policies"] = null, ["notes"] = null },
        ["user_scenario"] = new JsonObject { ["persona"] = null, ["instructions"] = task.Brief.Text },
        ["initial_state"] = InitialState(task.World.Start),
        ["evaluation_criteria"] = new JsonObject
        {
            ["actions"] = new JsonArray([.. task.ReferencePlay.Select(Action)]),
            ["env_assertions"] = task.Assertions is { } assertions ? new JsonArray([.. assertions.Select(assertion => Function(assertion.Function, assertion.Expected))]) : null,
            ["communicate_info"] = new JsonArray([.. task.Questions.Select(question => (JsonNode)question.Answer.Replace(",", "", StringComparison.Ordinal))]),
            ["nl_assertions"] = null,
            ["reward_basis"] = new JsonArray("DB", "COMMUNICATE"),
        },
    }.ToJsonString(TrajJson.Options);

    public static string Write(StoredEpisode stored)
    {
        var (episode, verdict) = (stored.Episode, stored.Verdict);
        return new JsonObject
        {
            ["id"] = episode.Id,
            ["task_id"] = stored.Task.Source?.Id ?? stored.Task.Key,
            ["timestamp"] = NoTime,
            ["start_time"] = NoTime,
            ["end_time"] = NoTime,
            ["duration"] = 0,
            ["termination_reason"] = Termination(episode.End),
            ["agent_cost"] = 0,
            ["user_cost"] = 0,
            ["reward_info"] = verdict?.Reward is { } reward ? new JsonObject { ["reward"] = reward, ["info"] = new JsonObject { ["outcome"] = verdict.Outcome.ToString().ToLowerInvariant(), ["reasons"] = string.Join(", ", verdict.Reasons) } } : null,
            ["messages"] = new JsonArray([.. episode.Events.Select(Message)]),
            ["trial"] = episode.Attempt,
            ["seed"] = null,
        }.ToJsonString(TrajJson.Options);
    }

    private static JsonNode? InitialState(WorldStart? start) => start is null ? null : new JsonObject
    {
        ["initialization_data"] = start.AgentData is null && start.CustomerData is null
            ? null
            : new JsonObject { ["agent_data"] = Raw(start.AgentData), ["user_data"] = Raw(start.CustomerData) },
        ["initialization_actions"] = new JsonArray([.. start.Functions.Select(function => Function(function, null))]),
        ["message_history"] = null,
    };

    private static JsonNode Function(WorldFunction function, bool? expected)
    {
        var node = new JsonObject { ["env_type"] = Requestor(function.Side), ["func_name"] = function.Name, ["arguments"] = Raw(function.Arguments) };
        if (expected is { } value)
        {
            node["assert_value"] = value;
            node["message"] = null;
        }

        return node;
    }

    private static JsonNode Action(ReferenceCall call, int index) => new JsonObject
    {
        ["action_id"] = FormattableString.Invariant($"{call.Name}_{index}"),
        ["requestor"] = Requestor(call.Caller ?? Side.Agent),
        ["name"] = call.Name,
        ["arguments"] = Raw(call.Arguments.ToString()),
        ["info"] = null,
        ["compare_args"] = null,
    };

    private static JsonNode Message(TrajectoryEvent e) => e switch
    {
        AgentMessage agent => Spoken("assistant", agent.Content, agent.Calls, Side.Agent, e.Index),
        CustomerMessage customer => Spoken("user", customer.Content, customer.Calls, Side.Customer, e.Index),
        ToolReplied reply => new JsonObject
        {
            ["id"] = reply.CallId,
            ["role"] = "tool",
            ["content"] = reply.Content,
            ["requestor"] = Requestor(reply.Caller),
            ["error"] = reply.IsError,
            ["turn_idx"] = e.Index,
            ["timestamp"] = NoTime,
        },
        _ => throw new NotSupportedException($"no message for {e.GetType().Name}"),
    };

    private static JsonObject Spoken(string role, string? content, IReadOnlyList<CallMade> calls, Side side, int index) => new()
    {
        ["role"] = role,
        ["content"] = string.IsNullOrEmpty(content) ? null : content,
        ["tool_calls"] = calls.Count == 0 ? null : new JsonArray([.. calls.Select(call => new JsonObject
        {
            ["id"] = call.Id,
            ["name"] = call.Name,
            ["arguments"] = TauJson.IsObject(call.Arguments) ? Raw(call.Arguments) : new JsonObject(),
            ["requestor"] = Requestor(side),
        })]),
        ["turn_idx"] = index,
        ["timestamp"] = NoTime,
        ["cost"] = 0,
        ["usage"] = null,
    };

    private static string Requestor(Side side) => side == Side.Customer ? "user" : "assistant";

    private static string Termination(EndReason end) => end switch
    {
        EndReason.TurnLimit or EndReason.CallLimit => "max_steps",
        EndReason.ErrorLimit => "too_many_errors",
        EndReason.EmptyMessage or EndReason.Truncated or EndReason.Filtered or EndReason.Repeating => "agent_error",
        EndReason.ContextLimit => "context_window_exceeded",
        _ => "user_stop",
    };

    private static JsonNode? Raw(string? json) => json is null ? null : JsonNode.Parse(json, documentOptions: TauJson.Options);
}
