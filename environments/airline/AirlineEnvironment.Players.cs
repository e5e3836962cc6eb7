using TrajForge.Airline.Players;
using TrajForge.Chat;

namespace TrajForge.Airline;

internal sealed partial class AirlineEnvironment : IScriptedPlayers
{
    public IPlayer CreateAgent(AgentSeat seat) => new AirlineAgent(seat);

    public IPlayer CreateCustomer(CustomerSeat seat) => new AirlineCustomer(seat);
}
