using System.CommandLine;
using System.CommandLine.Parsing;

namespace TrajForge.Cli.Verbs;

/// <summary>Arguments and options that several verbs share, so that one word means one thing.</summary>
internal static class Named
{
    public static Argument<string> Spec() => new("SPEC") { Description = "Spec file." };

    public static Argument<string> Run() => new("RUN") { Description = "Run folder." };

    public static Argument<string> Environment() => new("NAME") { Description = "Environment." };

    public static Option<bool> Json() => new("--json") { Description = "Report as JSON." };

    public static Option<string?> Data() => new("--data") { Description = "Data file of the environment's schema." };

    /// <summary>A validator of counts.</summary>
    public static void AtLeastOne(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var count) && count < 1)
        {
            result.AddError($"{result.Option.Name} is {count}; expected 1 or more");
        }
    }
}
