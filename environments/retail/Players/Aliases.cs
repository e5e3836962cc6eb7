global using TrajForge.Chat.Scripted;
global using HeardGoal = TrajForge.Chat.Scripted.HeardGoal<TrajForge.Retail.Players.Change>;
global using Need = TrajForge.Chat.Scripted.Need<TrajForge.Retail.Players.Change>;
