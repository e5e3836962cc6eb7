global using TrajForge.Chat.Scripted;
global using HeardGoal = TrajForge.Chat.Scripted.HeardGoal<TrajForge.Airline.Players.Change>;
global using Need = TrajForge.Chat.Scripted.Need<TrajForge.Airline.Players.Change>;
