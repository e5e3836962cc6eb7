using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TrajForge.Tau;

/// <summary>Reads one recorded run of either format. What is odd is noted and does not stop it.</summary>
internal sealed class TauRunReader(List<TauProblem> problems)
{
    public const int MaxMessages = 20_000;

    private string _id = "";

    /// <param name="element">The run.</param>
    /// <param name="position">Its place in the file.</param>
    /// <exception cref="JsonException">It is no run.</exception>
    public TauRun Read(JsonElement element, int position)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"expected a run object, found {element.ValueKind.ToString().ToLowerInvariant()}");
        }

        var format = IsV1(element) ? TauFormat.V1 : TauFormat.V2;
        var name = MessagesName(element) ?? throw new JsonException("it has neither 'traj' nor 'messages'");
        var messages = element.Get(name);
        if (messages is not (null or { ValueKind: JsonValueKind.Array }))
        {
            throw new JsonException($"'{name}' is {messages.Value.ValueKind.ToString().ToLowerInvariant()}; expected an array");
        }

        if (messages is { } list && list.GetArrayLength() > MaxMessages)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"it has {list.GetArrayLength()} messages; more than {MaxMessages} are not read"));
        }

        return format == TauFormat.V1 ? ReadV1(element, name, position) : ReadV2(element, name, position);
    }

    /// <summary>How a run is called in reports before it can be read.</summary>
    public static string NameOf(JsonElement element, int position)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"#{position}");
        return element.ValueKind != JsonValueKind.Object ? place
            : !IsV1(element) && element.Get("id").Text() is { Length: > 0 } id ? id
            : element.Get("task_id").Id() is { } task ? $"{task}/{element.Get("trial").Text() ?? place}"
            : place;
    }

    private static bool IsV1(JsonElement element) => element.TryGetProperty("traj", out _);

    private static string? MessagesName(JsonElement element) =>
        new[] { "traj", "messages" }.FirstOrDefault(name => element.TryGetProperty(name, out _));

    private TauRun ReadV1(JsonElement element, string name, int position)
    {
        _id = NameOf(element, position);
        var info = element.Get("info");
        return new TauRun
        {
            Format = TauFormat.V1,
            Id = _id,
            Position = position,
            TaskId = element.Get("task_id").Id() ?? throw new JsonException("it has no 'task_id'"),
            Trial = Whole(element, "trial"),
            Reward = Number(element, "reward") ?? Number(info.Get("reward_info"), "reward"),
            RewardInfo = info.Get("reward_info").RawOr("null"),
            Crash = info.Get("error").Text(),
            Messages = element.Get(name).Each().Select(MessageV1).ToArray(),
            Head = Head(element, name),
            Task = info.Get("task") is { ValueKind: JsonValueKind.Object } task ? task.GetRawText() : null,
        };
    }

    private TauRun ReadV2(JsonElement element, string name, int position)
    {
        _id = NameOf(element, position);
        var reward = element.Get("reward_info");
        return new TauRun
        {
            Format = TauFormat.V2,
            Id = _id,
            Position = position,
            TaskId = element.Get("task_id").Id() ?? throw new JsonException("it has no 'task_id'"),
            Trial = Whole(element, "trial"),
            Reward = reward is null ? Number(element, "reward") : Number(reward, "reward"),
            RewardInfo = reward.RawOr("null"),
            Termination = element.Get("termination_reason").Word(),
            Solo = element.Get("mode").Text()?.Contains("solo", StringComparison.OrdinalIgnoreCase) == true,
            Messages = element.Get(name).Each().Select(MessageV2).ToArray(),
            Head = Head(element, name),
        };
    }

    private TauMessage MessageV1(JsonElement message, int step)
    {
        var calls = message.Get("tool_calls").Each().Select(call => Call(step, call.Get("id").Text(), call.Get("function") ?? call, Side.Agent)).ToList();
        if (calls.Count == 0 && message.Get("function_call") is { } legacy)
        {
            calls.Add(Call(step, null, legacy, Side.Agent));
        }

        return Message(message, step, calls, message.Get("tool_call_id").Text());
    }

    private TauMessage MessageV2(JsonElement message, int step)
    {
        var by = message.Get("role").Text() == "user" ? Side.Customer : Side.Agent;
        var calls = message.Get("tool_calls").Each()
            .Select(call => Call(step, call.Get("id").Text(), call.Get("function") ?? call, call.Get("requestor") is { } who ? ((JsonElement?)who).Requestor() : by))
            .ToList();
        return Message(message, step, calls, (message.Get("id") ?? message.Get("tool_call_id")).Text());
    }

    private TauMessage Message(JsonElement message, int step, IReadOnlyList<TauCall> calls, string? replyTo)
    {
        var role = message.Get("role").Text() switch
        {
            "system" or "developer" => TauRole.System,
            "assistant" => TauRole.Agent,
            "user" => TauRole.Customer,
            "tool" or "function" => TauRole.Tool,
            _ => TauRole.Unknown,
        };
        if (role == TauRole.Unknown)
        {
            problems.Add(TauErrors.BadMessage(_id, step, $"no message has the role {message.Get("role").RawOr("(absent)")}"));
        }

        return new TauMessage(step, message.GetRawText(), role)
        {
            Content = Content(message.Get("content")),
            Calls = role is TauRole.Agent or TauRole.Customer ? calls : [],
            Replies = role != TauRole.Tool ? []
                : message.Get("tool_messages") is { } several ? ((JsonElement?)several).Each().Select(one => Reply(one, one.Get("id").Text())).ToArray()
                : [Reply(message, replyTo)],
        };
    }

    private static TauReply Reply(JsonElement message, string? id) => new(
        id,
        message.Get("name").Text(),
        Content(message.Get("content")) ?? "",
        message.Get("error") switch { { ValueKind: JsonValueKind.True } => true, { ValueKind: JsonValueKind.False } => false, _ => null });

    private TauCall Call(int step, string? id, JsonElement function, Side caller)
    {
        var name = function.Get("name").Text();
        if (name is null)
        {
            problems.Add(TauErrors.BadMessage(_id, step, "a call names no tool"));
        }

        return new TauCall(id ?? "", name ?? "", TauJson.Arguments(function.Get("arguments")), caller);
    }

    /// <summary>A text, or the texts of content parts; null for none.</summary>
    private static string? Content(JsonElement? content) => content switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } words ? words : null,
        { ValueKind: JsonValueKind.Array } parts => string.Concat(((JsonElement?)parts).Each().Select(part => part.Get("text").Text() ?? ((JsonElement?)part).Text())),
        null => null,
        { } other => other.GetRawText(),
    };

    private static string Head(JsonElement run, string messages)
    {
        var head = new StringBuilder("{");
        foreach (var member in run.EnumerateObject())
        {
            head.Append(head.Length > 1 ? "," : "")
                .Append(JsonText.FromString(member.Name)).Append(':')
                .Append(member.Name == messages ? "null" : member.Value.GetRawText());
        }

        return head.Append('}').ToString();
    }

    private int? Whole(JsonElement element, string field)
    {
        if (Number(element, field) is not { } number)
        {
            return null;
        }

        if (number == Math.Floor(number) && Math.Abs(number) < int.MaxValue)
        {
            return (int)number;
        }

        problems.Add(TauErrors.NotANumber(_id, field, number.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    private double? Number(JsonElement? element, string field)
    {
        var value = element.Get(field);
        if (value is { ValueKind: JsonValueKind.String } text && value.Number() is not null)
        {
            problems.Add(TauErrors.NumberAsText(_id, field, text.GetString()!));
        }
        else if (value is { } other && value.Number() is null)
        {
            problems.Add(TauErrors.NotANumber(_id, field, other.GetRawText() is { Length: > 40 } raw ? raw[..40] : other.GetRawText()));
        }

        return value.Number();
    }
}
