return await TrajForge.Cli.App.RunAsync(args);
