using TrajForge.Chat;

namespace TrajForge.Retail.Players;

/// <summary>The shop's scripted players.</summary>
public sealed class RetailPlayers : IScriptedPlayers
{
    public IPlayer CreateAgent(AgentSeat seat) => new RetailAgent(seat);

    public IPlayer CreateCustomer(CustomerSeat seat) => new RetailCustomer(seat);
}
