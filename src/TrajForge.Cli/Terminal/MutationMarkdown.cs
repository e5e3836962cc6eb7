using System.Text;
using TrajForge.Mutation;

namespace TrajForge.Cli.Terminal;

/// <summary>Mutation reports as Markdown, as docs/mutation.md has them.</summary>
internal static class MutationMarkdown
{
    public static string Of(IReadOnlyList<MutationReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            text.Append("## ").Append(report.Environment).Append("\n\n").Append(MutationTables.Headline(report)).Append(".\n\n");
            foreach (var (head, rows) in MutationTables.Of(report))
            {
                Row(text, head);
                Row(text, [.. head.Select(_ => "---")]);
                foreach (var row in rows)
                {
                    Row(text, row);
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
