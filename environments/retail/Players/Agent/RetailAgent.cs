using System.Globalization;
using TrajForge.Chat;

namespace TrajForge.Retail.Players;

/// <summary>The shop's scripted agent: what it reads from replies.</summary>
internal sealed partial class RetailAgent : ScriptedAgent<Change>
{
    private readonly Shop _shop = new();
    private readonly Resolver _resolver;
    private readonly RetailSlips _slips;
    private string? _userId;

    public RetailAgent(AgentSeat seat)
        : this(seat, new RetailSlips(seat))
    {
    }

    private RetailAgent(AgentSeat seat, RetailSlips slips)
        : base(seat, slips, AgentPhrases.Book, SmallTalk.AgentStyles)
    {
        _slips = slips;
        _resolver = new Resolver(_shop);
    }

    protected override bool IsIdentity(string? slot) => slot is Slots.Email or Slots.NameZip or Slots.UserId;

    protected override HeardGoal NewGoal(int number) => new(number, Slots.Order);

    protected override bool HearAside(DialogueAct act)
    {
        if (act is { Kind: Acts.Ask, Slot: Topics.RefundTime })
        {
            Lead("refund_time", Acts.Of(Acts.Answer, Topics.RefundTime, act.Goal));
        }

        return act.Slot == Topics.RefundTime;
    }

    protected override string WhyAsked(string? slot) => slot switch
    {
        CommonTopics.Identity => "why_identity",
        Slots.NewItem => "why_new_item",
        Slots.Item or Topics.AllItems or Topics.ItemMore => "why_item",
        Slots.PaymentMethod => "why_payment",
        Slots.Reason => "why_reason",
        Slots.Address => "why_address",
        _ => "why_order",
    };

    protected override void TakeReply(ChatLine line)
    {
        switch (line.Tool)
        {
            case ToolNames.FindByEmail or ToolNames.FindByName when line.IsError:
                Identity.Forget(line.Tool == ToolNames.FindByEmail ? Slots.Email : Slots.NameZip);
                Lead("not_found_user");
                break;
            case ToolNames.FindByEmail or ToolNames.FindByName:
                _userId = line.Text;
                break;
            case ToolNames.Calculate when !line.IsError:
                Current!.Answer(double.Parse(line.Text, CultureInfo.InvariantCulture));
                break;
            case ToolNames.GetOrder when line.IsError:
                Current!.Forget(Slots.Order, "order_id");
                Lead("not_found_order");
                break;
            default:
                TakeRecord(line);
                break;
        }
    }

    private void TakeRecord(ChatLine line)
    {
        if (!line.IsError)
        {
            _shop.Read(line.Tool, line.Text);
        }

        if (line.Tool == ToolNames.GetUser && !Greeted)
        {
            Greeted = true;
            Lead(Asked is null ? "verified_first" : "verified", ("name", _shop.User!.Name.FirstName));
        }

        if (Current is { Confirmed: true, Done: false } goal && line.Tool == ToolNames.For(goal.Intent!))
        {
            Finish(goal, line.IsError ? line.Text : null);
        }
    }
}
