using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace TrajForge.Cli.Verbs;

/// <summary>Arguments and options that several verbs share, so that one word means one thing.</summary>
internal static class Named
{
    public static Argument<string> Spec() => new("SPEC") { Description = "Spec file." };

    public static Argument<string> Run() => new("RUN") { Description = "Run folder." };

    public static Argument<string> Environment() => new("NAME") { Description = "Environment." };

    public static Option<bool> Json() => new("--json") { Description = "Report as JSON." };

    public static Option<string?> Data() => new("--data")
    {
        Description = "Data file of the environment's schema, a directory of such files, or several of either joined by commas, where a later file replaces the table it is named after.",
        Validators = { NotEmpty },
    };

    public static Option<string?> Avoid() => new("--avoid")
    {
        Description = "Tasks to keep away from, such as a benchmark's: files that 'import tasks' wrote or the publisher's own, joined by commas.",
        Validators = { NotEmpty },
    };

    public static Option<int> Concurrency() =>
        new("--concurrency") { Description = "Runs worked on at once; changes no result.", DefaultValueFactory = _ => 2, Validators = { AtLeastOne } };

    /// <summary>A validator of paths.</summary>
    public static void NotEmpty(OptionResult result)
    {
        if (result.Tokens is [{ Value: "" }])
        {
            result.AddError($"{result.Option.Name} is empty; expected a path");
        }
    }

    /// <summary>A mistake on the command line in a user's words; the parser's own name the types of this program.</summary>
    public static string Explain(ParseError error) =>
        error is { SymbolResult: OptionResult { Option: var option, Tokens: [{ Value: var value }] } } && IsWhole(option.ValueType) && !IsWhole(option.ValueType, value)
            ? $"{option.Name} is '{value}'; expected a whole number"
            : error.Message;

    private static bool IsWhole(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(int?) || type == typeof(long?);

    private static bool IsWhole(Type type, string value) => type == typeof(int) || type == typeof(int?)
        ? int.TryParse(value, CultureInfo.InvariantCulture, out _)
        : long.TryParse(value, CultureInfo.InvariantCulture, out _);

    /// <summary>A validator of counts.</summary>
    public static void AtLeastOne(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var count) && count < 1)
        {
            result.AddError($"{result.Option.Name} is {count}; expected 1 or more");
        }
    }
}
