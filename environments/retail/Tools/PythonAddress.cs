using System.Text;
using TrajForge.Environments;

namespace TrajForge.Retail.Tools;

/// <summary>The reference's typed address: refuses what is not text, in its validator's words.</summary>
internal static class PythonAddress
{
    public static void Check(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var wrong = new List<(string Name, PythonValue Value)>();
        foreach (var (name, value) in fields)
        {
            if (PythonValue.Of(value) is { } other)
            {
                wrong.Add((name, other));
            }
        }

        if (wrong.Count > 0)
        {
            throw new ToolRefusedException(Text(wrong));
        }
    }

    private static string Text(List<(string Name, PythonValue Value)> wrong)
    {
        var text = new StringBuilder($"{wrong.Count} validation error{(wrong.Count > 1 ? "s" : "")} for UserAddress");
        foreach (var (name, value) in wrong)
        {
            text.Append('\n').Append(name)
                .Append($"\n  Input should be a valid string [type=string_type, input_value={Shorten(value.Repr)}, input_type={value.Type}]")
                .Append("\n    For further information visit https://errors.pydantic.dev/2.13/v/string_type");
        }

        return text.ToString();
    }

    private static string Shorten(string repr) => repr.Length <= 50 ? repr : $"{repr[..25]}...{repr[^24..]}";
}
