namespace TrajForge.Mutation;

/// <summary>An episode that is being edited: what everybody says and calls, in order. The world's answers come when it is rehearsed.</summary>
internal sealed record Draft(IReadOnlyList<Line> Lines)
{
    /// <summary>How it ends; null for as before.</summary>
    public EndReason? End { get; init; }

    /// <summary>The task as it should have been for this play, where an edit concerns the brief too; null for as it is.</summary>
    public TaskCase? Task { get; init; }

    /// <summary>Calls that the world has to carry out: where it refuses one there is no mutant.</summary>
    public IReadOnlyList<Line> Needed { get; init; } = [];

    /// <summary>Calls that the world has to refuse: where it carries one out there is no such edit.</summary>
    public IReadOnlyList<Line> Futile { get; init; } = [];

    /// <summary>Falsifies the record after the rehearsal.</summary>
    public Func<IReadOnlyList<TrajectoryEvent>, IReadOnlyList<TrajectoryEvent>>? Forge { get; init; }

    public Draft Put(int at, Line line) => this with { Lines = [.. Lines.Take(at), line, .. Lines.Skip(at + 1)] };

    public Draft Insert(int at, params IReadOnlyList<Line> lines) => this with { Lines = [.. Lines.Take(at), .. lines, .. Lines.Skip(at)] };

    public Draft Without(params IReadOnlyCollection<int> places) => this with { Lines = [.. Lines.Where((_, i) => !places.Contains(i))] };

    /// <summary>The line at one place stands before the line that is at the other now.</summary>
    public Draft Move(int from, int to) => from < to ? Insert(to, Lines[from]).Without(from) : Insert(to, Lines[from]).Without(from + 1);

    public Draft Cut(int length) => this with { Lines = [.. Lines.Take(length)] };

    public Draft Need(Line line) => this with { Needed = [.. Needed, line] };

    public Draft Fail(Line line) => this with { Futile = [.. Futile, line] };

    /// <summary>Every text of one side edited.</summary>
    public Draft Reword(Side side, Func<string, string> edit) =>
        this with { Lines = [.. Lines.Select(line => line is Words words && words.Side == side ? words with { Text = edit(words.Text) } : line)] };

    /// <summary>What one side says in a row becomes one message, so that an edit that joins two does not fall out of turn.</summary>
    public Draft InTurn()
    {
        var lines = new List<Line>();
        foreach (var line in Lines)
        {
            if (line is Words next && lines.LastOrDefault() is Words last && last.Side == next.Side)
            {
                lines[^1] = last with { Text = $"{last.Text} {next.Text}" };
            }
            else
            {
                lines.Add(line);
            }
        }

        return this with { Lines = lines };
    }
}
