using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using TrajForge.Chat;

namespace TrajForge.Episodes;

/// <summary>
/// One conversation in its three views: our own events, which are the truth, and the two chat histories that the players see. The
/// two sides never see each other's tool traffic, nor words that came with calls.
/// </summary>
internal sealed class Conversation
{
    private const string Greeting = "Hello! How can I help you today?";

    private readonly List<TrajectoryEvent> _events = [];

    public Conversation(Seats seats)
    {
        AgentView.AddSystemMessage(seats.Policy);
        CustomerView.AddSystemMessage(seats.CustomerPrompt);

        // Chat models need somebody to answer; the greeting is in no dataset.
        CustomerView.Add(new ChatMessageContent(AuthorRole.User, Greeting) { Metadata = ChatKeys.Greeted() });
    }

    public ChatHistory AgentView { get; } = [];

    public ChatHistory CustomerView { get; } = [];

    public IReadOnlyList<TrajectoryEvent> Events => _events;

    /// <param name="message">As received.</param>
    /// <param name="text">Its words, without stop tokens.</param>
    public CustomerMessage CustomerSaid(ChatMessageContent message, string text)
    {
        CustomerView.Add(message);
        var acts = ChatKeys.ActsOf(message);
        var said = new CustomerMessage { Index = _events.Count, Content = text, Calls = CallsOf(message), Acts = acts.Count == 0 ? null : acts };
        _events.Add(said);
        if (said.Calls.Count == 0)
        {
            AgentView.Add(new ChatMessageContent(AuthorRole.User, text) { Metadata = ChatKeys.Said(ChatRole.Customer, acts) });
        }

        return said;
    }

    public AgentMessage AgentSaid(ChatMessageContent message)
    {
        AgentView.Add(message);
        var acts = ChatKeys.ActsOf(message);
        var said = new AgentMessage
        {
            Index = _events.Count,
            Content = string.IsNullOrEmpty(message.Content) ? null : message.Content,
            Calls = CallsOf(message),
            Acts = acts.Count == 0 ? null : acts,
            Reasoning = ChatKeys.ReasoningOf(message),
            FinishReason = ChatKeys.FinishReasonOf(message),
        };
        _events.Add(said);
        if (said.Calls.Count == 0 && said.Content is not null)
        {
            CustomerView.Add(new ChatMessageContent(AuthorRole.User, said.Content) { Metadata = ChatKeys.Said(ChatRole.Agent, acts) });
        }

        return said;
    }

    public void ToolSaid(Side caller, CallMade call, ToolReply reply)
    {
        _events.Add(new ToolReplied
        {
            Index = _events.Count,
            CallId = call.Id,
            Name = call.Name,
            Caller = caller,
            Content = reply.Text,
            IsError = reply.IsError,
            Changes = reply.Changes,
        });
        var view = caller == Side.Agent ? AgentView : CustomerView;
        view.Add(new ChatMessageContent(AuthorRole.Tool, [new FunctionResultContent(call.Name, callId: call.Id, result: reply.Text)])
        {
            Metadata = ChatKeys.Replied(call.Arguments, reply.IsError),
        });
    }

    private CallMade[] CallsOf(ChatMessageContent message) => message.Items.OfType<FunctionCallContent>()
        .Select((call, i) => new CallMade(call.Id ?? $"call_{_events.Count}_{i}", call.FunctionName, ChatKeys.RawArguments(call)))
        .ToArray();
}
