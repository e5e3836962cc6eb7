using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TrajForge.Specs;

/// <summary>
/// Turns YAML into nodes with lines. Written over parser events, since the library's own node model stops at the first duplicate key
/// and follows aliases; here they are refused, so no small file can become a large tree.
/// </summary>
internal sealed class SpecYaml(string file, SpecProblems problems)
{
    private const int MaxDepth = 16;
    private const int MaxNodes = 20_000;

    private int _nodes;

    /// <summary>The document's root, or null after adding what is wrong; an empty document is an empty map.</summary>
    public SpecNode? Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return new MapNode(file, 1, []);
            }

            var root = Node(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                problems.Add(SpecErrors.SecondDocument(), (int)second.Start.Line);
            }

            return root is ScalarNode { IsNull: true } ? new MapNode(file, 1, []) : root;
        }
        catch (YamlException e)
        {
            problems.Add(SpecErrors.BadYaml(Reason(e)), (int)e.Start.Line);
            return null;
        }
        catch (TooLargeException e)
        {
            problems.Add(e.Error, e.Line);
            return null;
        }
    }

    private SpecNode Node(Parser parser, int depth)
    {
        var start = parser.Consume<ParsingEvent>();
        var line = (int)start.Start.Line;
        if (depth > MaxDepth)
        {
            throw new TooLargeException(SpecErrors.TooDeep(MaxDepth), line);
        }

        if (++_nodes > MaxNodes)
        {
            throw new TooLargeException(SpecErrors.TooMany(MaxNodes), line);
        }

        if (start is not NodeEvent { Anchor.IsEmpty: true, Tag.IsEmpty: true })
        {
            problems.Add(SpecErrors.Alias(), line);
        }

        return start switch
        {
            MappingStart => Map(parser, line, depth),
            SequenceStart => List(parser, line, depth),
            Scalar scalar => new ScalarNode(file, line, scalar.Value, scalar.Style == ScalarStyle.Plain),
            _ => new ScalarNode(file, line, "", Plain: true),
        };
    }

    private MapNode Map(Parser parser, int line, int depth)
    {
        var entries = new List<MapEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, depth + 1);
            var value = Node(parser, depth + 1);
            if (key is not ScalarNode { Text: var name })
            {
                problems.Add(SpecErrors.WrongType("key", "a word", key.Found), key);
            }
            else if (entries.Find(entry => entry.Key == name) is { } first)
            {
                problems.Add(SpecErrors.DuplicateKey(name, first.Line), key);
            }
            else
            {
                entries.Add(new MapEntry(name, file, key.Line, value));
            }
        }

        return new MapNode(file, line, entries);
    }

    private ListNode List(Parser parser, int line, int depth)
    {
        var values = new List<SpecNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            values.Add(Node(parser, depth + 1));
        }

        return new ListNode(file, line, values);
    }

    private static string Reason(YamlException e) => (e.InnerException?.Message ?? e.Message).TrimEnd('.');

    private sealed class TooLargeException(SpecError error, int line) : Exception(error.Message)
    {
        public SpecError Error { get; } = error;

        public int Line { get; } = line;
    }
}
