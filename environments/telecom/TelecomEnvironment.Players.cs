using TrajForge.Chat;
using TrajForge.Telecom.Players;

namespace TrajForge.Telecom;

internal sealed partial class TelecomEnvironment : IScriptedPlayers
{
    public IPlayer CreateAgent(AgentSeat seat) => new TelecomAgent(seat);

    public IPlayer CreateCustomer(CustomerSeat seat) => new TelecomCustomer(seat);
}
