using TrajForge.Chat;

namespace TrajForge.Airline.Players;

/// <summary>The airline's scripted agent: what it reads from replies.</summary>
internal sealed partial class AirlineAgent : ScriptedAgent<Change>
{
    private readonly Desk _desk = new();
    private readonly Resolver _resolver;
    private readonly Resolver _lenient;
    private readonly AirlineSlips _slips;

    public AirlineAgent(AgentSeat seat)
        : this(seat, new AirlineSlips(seat))
    {
    }

    private AirlineAgent(AgentSeat seat, AirlineSlips slips)
        : base(seat, slips, AgentPhrases.Book, SmallTalk.AgentStyles)
    {
        _slips = slips;
        _resolver = new Resolver(_desk, slips);
        _lenient = new Resolver(_desk, slips, lenient: true);
    }

    protected override bool IsIdentity(string? slot) => slot == Slots.UserId;

    protected override HeardGoal NewGoal(int number) => new(number, Slots.Reservation);

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
        Slots.Reservation or Topics.ReservationMore => "why_reservation",
        Slots.Flight or Slots.Date or Topics.OtherDirection => "why_flight",
        Slots.PaymentMethod or Topics.RestOfPayment => "why_payment",
        Slots.Passenger or Topics.AllPassengers or Slots.OldPassenger or Slots.NewPassenger => "why_passenger",
        Slots.Reason or Slots.Complaint => "why_reason",
        _ => "why_booking",
    };

    protected override void TakeReply(ChatLine line)
    {
        switch (line.Tool)
        {
            case ToolNames.GetUser when line.IsError:
                Identity.Forget(Slots.UserId);
                Lead("not_found_user");
                return;
            case ToolNames.GetReservation when line.IsError:
                Current!.Forget(Slots.Reservation, "reservation_id");
                Lead("not_found_reservation");
                return;
        }

        if (!line.IsError)
        {
            _desk.Read(line);
        }

        if (line.Tool == ToolNames.GetUser && !Greeted)
        {
            Greeted = true;
            Lead(Asked is null ? "verified_first" : "verified", ("name", _desk.User!.Name.FirstName));
        }

        if (Current is { Confirmed: true, Done: false, Proposed: not null } goal && IsChange(line.Tool))
        {
            Finish(goal, line.IsError ? line.Text : null);
        }
    }

    private static bool IsChange(string tool) =>
        tool is ToolNames.Book or ToolNames.Cancel or ToolNames.Certificate or ToolNames.Bags or ToolNames.Flights or ToolNames.Passengers;
}
