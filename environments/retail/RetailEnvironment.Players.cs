using TrajForge.Chat;

namespace TrajForge.Retail;

internal sealed partial class RetailEnvironment : IScriptedPlayers
{
    public IPlayer CreateAgent(AgentSeat seat) => throw new NotSupportedException();

    public IPlayer CreateCustomer(CustomerSeat seat) => throw new NotSupportedException();
}
