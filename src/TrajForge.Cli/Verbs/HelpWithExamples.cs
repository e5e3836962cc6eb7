using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TrajForge.Cli.Verbs;

/// <summary>The usual help, with the verb's examples after it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
            {
                output.WriteLine($"  ./trajforge {example}");
            }
        }

        return code;
    }
}
