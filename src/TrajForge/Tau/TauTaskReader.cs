using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>Reads a task of either format.</summary>
internal static class TauTaskReader
{
    /// <param name="element">The task.</param>
    /// <param name="position">Its place in the list, which is its id where it names none.</param>
    /// <exception cref="JsonException">It is no task.</exception>
    public static TauTask Read(JsonElement element, int? position)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"expected a task object, found {element.ValueKind.ToString().ToLowerInvariant()}");
        }

        return element.Get("instruction") is not null || element.Get("outputs") is not null || (element.Get("user_id") is not null && element.Get("user_scenario") is null)
            ? ReadV1(element, position)
            : ReadV2(element, position);
    }

    private static TauTask ReadV1(JsonElement element, int? position) => new()
    {
        Format = TauFormat.V1,
        Id = Id(element.Get("task_index") ?? element.Get("task_id") ?? element.Get("id"), position),
        Raw = element.GetRawText(),
        UserId = element.Get("user_id").Text(),
        Instructions = element.Get("instruction").Text() ?? "",
        Actions = element.Get("actions").Each().Select(action => Gold(action, "kwargs")).ToArray(),
        Told = element.Get("outputs").Texts() ?? [],
    };

    private static TauTask ReadV2(JsonElement element, int? position)
    {
        var criteria = element.Get("evaluation_criteria");
        var initial = element.Get("initial_state");
        return new TauTask
        {
            Format = TauFormat.V2,
            Id = Id(element.Get("id") ?? element.Get("task_id"), position),
            Raw = element.GetRawText(),
            Instructions = Prose(element.Get("user_scenario") ?? element.Get("user_instructions")),
            Ticket = element.Get("ticket").Text(),
            HasCriteria = criteria is not null,
            Actions = criteria.Get("actions") is { } actions ? ((JsonElement?)actions).Each().Select(action => Gold(action, "arguments")).ToArray() : null,
            Told = criteria.Get("communicate_info").Texts() ?? [],
            Assertions = criteria.Get("env_assertions") is { } assertions ? ((JsonElement?)assertions).Each().Select(Assertion).ToArray() : null,
            Judged = criteria.Get("nl_assertions").Texts() ?? [],
            Basis = TauRecord.BasisOf(criteria),
            Start = Start(initial),
            Earlier = initial.Get("message_history").Each().SelectMany(EarlierCalls).ToArray(),
        };
    }

    private static string Id(JsonElement? id, int? position) =>
        id.Id() ?? position?.ToString(CultureInfo.InvariantCulture) ?? throw new JsonException("the task has no id");

    private static GoldAction Gold(JsonElement action, string arguments)
    {
        var name = (action.Get("name") ?? action.Get("func_name")).Text() ?? throw new JsonException("a gold action has no name");
        return new GoldAction(action.Get("requestor").Requestor(), name, TauJson.Arguments(action.Get(arguments) ?? action.Get("arguments")), action.Get("compare_args").Texts());
    }

    private static WorldAssertion Assertion(JsonElement assertion) =>
        new(Function(assertion), assertion.Get("assert_value") is not { ValueKind: JsonValueKind.False });

    private static WorldFunction Function(JsonElement function) => new(
        function.Get("env_type").Requestor(),
        function.Get("func_name").Text() ?? throw new JsonException("a function of the environment has no func_name"),
        TauJson.Arguments(function.Get("arguments")));

    private static WorldStart? Start(JsonElement? initial)
    {
        var data = initial.Get("initialization_data");
        var start = new WorldStart
        {
            AgentData = data.Get("agent_data")?.GetRawText(),
            CustomerData = data.Get("user_data")?.GetRawText(),
            Functions = initial.Get("initialization_actions").Each().Select(Function).ToArray(),
        };
        return start.AgentData is null && start.CustomerData is null && start.Functions.Count == 0 ? null : start;
    }

    private static IEnumerable<ToolRequest> EarlierCalls(JsonElement message)
    {
        var by = message.Get("role").Text() == "user" ? Side.Customer : Side.Agent;
        return message.Get("tool_calls").Each().Select(call => new ToolRequest
        {
            Caller = call.Get("requestor") is { } requestor ? ((JsonElement?)requestor).Requestor() : by,
            Name = call.Get("name").Text() ?? "",
            Arguments = TauJson.Arguments(call.Get("arguments")),
        });
    }

    /// <summary>Every text of the scenario, each on its line.</summary>
    private static string Prose(JsonElement? scenario)
    {
        var text = new StringBuilder();
        Collect(scenario, text);
        return text.ToString().TrimEnd('\n');
    }

    private static void Collect(JsonElement? element, StringBuilder into)
    {
        if (element is { ValueKind: JsonValueKind.Object } map)
        {
            foreach (var member in map.EnumerateObject().Where(member => member.Name is not "domain"))
            {
                Collect(member.Value, into);
            }
        }
        else if (element.Text() is { } line)
        {
            into.Append(line).Append('\n');
        }
    }
}
