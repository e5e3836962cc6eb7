using TrajForge.Chat;
using TrajForge.Retail.Players;

namespace TrajForge.Retail;

internal sealed partial class RetailEnvironment : IScriptedPlayers
{
    public IPlayer CreateAgent(AgentSeat seat) => new RetailAgent(seat);

    public IPlayer CreateCustomer(CustomerSeat seat) => new RetailCustomer(seat);
}
