using TrajForge.Chat;
using TrajForge.Chat.Language;
using TrajForge.Chat.Scripted;

namespace TrajForge.Tests.Support;

/// <summary>
/// Scripted players about walls to paint: the intents are <c>paint</c>, which asks for a color, and <c>remove</c>, which the policy declines once
/// the wall was read and found to be load-bearing.
/// </summary>
internal static class PaintShop
{
    public static readonly PhraseBook CustomerBook = PhraseBook.Parse(SmallTalk.Customer, """
        other_paint = a wall to paint
        other_remove = a wall to remove
        go_paint = paint it
        go_remove = remove it
        clarify = What do you mean?
        misunderstand_ask = Is this about the wall?
        """);

    public static readonly PhraseBook AgentBook = PhraseBook.Parse(SmallTalk.Agent, """
        turn_to_paint = Now the paint.
        turn_to_remove = Now the removal.
        take_up_paint = Paint it is.
        take_up_remove = A removal, then.
        ask_color = Which color?
        propose = I would {what} the wall. May I?
        report = The wall is done.
        load_bearing = That wall carries the {floor} floor. | I can't: the {floor} floor rests on it.
        blind = I'm sorry, walls can't be removed.
        why = I need that to mix the paint.
        """);

    public static Brief Wants(params string[] intents) => new()
    {
        Identity = [new BriefFact { Slot = "name", Details = [new Detail("name", "Ann")] }],
        Goals = [.. intents.Select((intent, at) => new Goal
        {
            Number = at + 1,
            Intent = intent,
            Facts = intent == "paint" ? [new BriefFact { Slot = "color", Details = [new Detail("color", "blue")] }] : [],
        })],
        Text = "You want walls done.",
    };

    /// <summary>The lines of a whole conversation, calls and their replies included; it ends like an episode.</summary>
    public static IReadOnlyList<ChatLine> Talk(Brief brief, int insists, bool handsOver = false, string? slip = null, bool fails = false, long seed = 1)
    {
        var slips = new List<Slip>();
        var seat = new AgentSeat { Policy = "", Tools = [], Random = Rng.For(seed, "agent"), Slips = slip is null ? 0 : 1, OnSlip = slips.Add };
        var agent = new PaintAgent(seat, handsOver, slip);
        var customer = new PaintCustomer(new CustomerSeat { Brief = brief, Behaviour = new Behaviour { Insists = insists, Detours = 0 }, Random = Rng.For(seed, "customer") });
        var lines = new List<ChatLine>();
        var (forAgent, forCustomer) = (new List<ChatLine>(), new List<ChatLine>());
        for (var turn = 0; turn < 40; turn++)
        {
            var said = customer.Next(forCustomer);
            Add(forAgent, new ChatLine { Role = ChatRole.Customer, Text = said.Text!, Acts = said.Acts });
            if (said.StopToken is not null)
            {
                break;
            }

            var answer = agent.Next(forAgent);
            forAgent = [];
            while (answer.Calls.Count > 0)
            {
                var call = answer.Calls[0];
                Add([], new ChatLine { Role = ChatRole.Agent, Tool = call.Name, Arguments = call.Arguments });
                answer = agent.Next([new ChatLine { Role = ChatRole.Tool, Tool = call.Name, Arguments = call.Arguments, IsError = fails && call.Name == "do", Text = fails && call.Name == "do" ? "Error: no paint left" : "first" }]);
            }

            forCustomer = [];
            Add(forCustomer, new ChatLine { Role = ChatRole.Agent, Text = answer.Text!, Acts = answer.Acts });
            if (answer.Text!.StartsWith("YOU ARE BEING", StringComparison.Ordinal))
            {
                break;
            }
        }

        return lines;

        void Add(List<ChatLine> view, ChatLine line)
        {
            view.Add(line);
            lines.Add(line);
        }
    }

    private sealed class PaintSlips(AgentSeat seat, string? kind) : SlipPlan(seat, [kind ?? ""]);

    private sealed class PaintAgent(AgentSeat seat, bool handsOver, string? slip) : ScriptedAgent<string>(seat, new PaintSlips(seat, slip), AgentBook, SmallTalk.AgentStyles)
    {
        private string? _floor;

        protected override string? HandOverTool => "human";

        protected override PlayerMessage? Authenticate() => null;

        protected override Need<string> NextNeed(HeardGoal<string> goal) => goal.Intent == "paint"
            ? goal.Of("color").FirstOrDefault() is { } fact ? new Need<string>.Ready($"paint {fact["color"]}") : new Need<string>.ToAsk("color")
            : _floor is null ? new Need<string>.ToRead("look", "{}")
            : new Need<string>.Denied("load_bearing", ("floor", _floor)) { HandsOver = handsOver };

        protected override string? AgainstPolicy(HeardGoal<string> goal) => "remove";

        protected override Need<string>.Denied? BlindRefusal(HeardGoal<string> goal) => new("blind");

        protected override string Question(HeardGoal<string> goal, Need<string>.ToAsk ask) => Voice.Say("ask_color");

        protected override PlayerMessage Offer(HeardGoal<string> goal, string change)
        {
            goal.Proposed = change;
            return Say(Voice.Say("propose", ("what", change)), Acts.Of(Acts.Propose, goal.Intent, goal.Number));
        }

        protected override PlayerMessage Make(HeardGoal<string> goal) => PlayerMessage.Call("do", CallText.Of(("what", goal.Proposed!)));

        protected override (string Text, IReadOnlyList<DialogueAct> Acts) Report(HeardGoal<string> goal, string change) =>
            (Voice.Say("report"), [Acts.Of(Acts.Report, goal.Intent, goal.Number)]);

        protected override bool IsIdentity(string? slot) => slot == "name";

        protected override string WhyAsked(string? slot) => "why";

        protected override void TakeReply(ChatLine line)
        {
            if (line.Tool == "look")
            {
                _floor = line.Text;
            }
            else
            {
                Finish(Current!, line.IsError ? line.Text : null);
            }
        }
    }

    private sealed class PaintCustomer(CustomerSeat seat) : ScriptedCustomer(seat, CustomerBook, SmallTalk.CustomerStyles)
    {
        protected override string Subject => "color";

        protected override string Sentence(BriefFact fact, KnownGoal goal) => $"In {fact["color"]}.";

        protected override string IdentitySentence(BriefFact fact) => $"I'm {fact["name"]}.";

        protected override IReadOnlyList<BriefFact> OpeningFacts(KnownGoal goal, int room) => [];

        protected override string Wish(KnownGoal goal, IReadOnlyList<BriefFact> facts) => $"I want to {goal.Intent} a wall";

        protected override string Why(KnownGoal goal, IReadOnlyList<BriefFact> facts) => "";

        protected override void AnswerAbout(KnownGoal goal, DialogueAct ask, Turn turn) => AnswerWith(goal, goal.Of(ask.Slot!), turn);

        protected override IReadOnlyList<BriefFact> Wrong(KnownGoal goal, IReadOnlyList<DialogueAct> proposal) => [];
    }
}
