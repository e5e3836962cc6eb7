using System.Globalization;

namespace TrajForge.Tasks;

/// <summary>
/// Deals templates to the positions of a task. A template that draws a chain takes as many positions as it draws goals, so a position's deck holds only
/// templates that leave a rest which can be filled: a task of so many goals has exactly so many.
/// </summary>
internal sealed class TemplateDecks
{
    private readonly Dictionary<int, IConstraintTemplate[]> _fitting = [];
    private readonly Dictionary<(int Position, int Room), Deck<IConstraintTemplate>> _decks = [];

    /// <param name="shares">At least one, none negative.</param>
    /// <param name="goals">Every number of goals that a task may have.</param>
    /// <exception cref="ArgumentException">A number of goals cannot be made of the templates, or shares are impossible.</exception>
    public TemplateDecks(long seed, IReadOnlyList<(IConstraintTemplate Template, double Share)> shares, IReadOnlyList<int> goals)
    {
        int[] sizes = [.. shares.Where(pair => pair.Share > 0).Select(pair => pair.Template.Info.Goals).Distinct()];
        if (sizes.Length > 0 && Impossible(sizes, goals) is { } impossible)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"no chains of the templates make a task of {impossible} goal(s)"), nameof(goals));
        }

        foreach (var (position, room) in goals.SelectMany(count => Enumerable.Range(1, count).Select(position => (position, count - position + 1))).Distinct())
        {
            var fitting = shares.Where(pair => pair.Template.Info.Goals <= room && CanFill(sizes, room - pair.Template.Info.Goals)).ToArray();
            if (sizes.Length == 0 || fitting.Length > 0)
            {
                _fitting[room] = [.. fitting.Where(pair => pair.Share > 0).Select(pair => pair.Template)];
                _decks[(position, room)] = new Deck<IConstraintTemplate>(seed, string.Create(CultureInfo.InvariantCulture, $"template.{position}"), fitting);
            }
        }
    }

    /// <summary>The template dealt to a position.</summary>
    /// <param name="position">1 for the first goal.</param>
    /// <param name="room">Goals still to be made, this one included.</param>
    public IConstraintTemplate At(int position, int room, long slot) => _decks[(position, room)].At(slot);

    /// <summary>The templates of a task of so many goals, in order.</summary>
    public IReadOnlyList<IConstraintTemplate> Deal(int goals, long slot)
    {
        var dealt = new List<IConstraintTemplate>();
        for (var position = 1; position <= goals; position += dealt[^1].Info.Goals)
        {
            dealt.Add(At(position, goals - position + 1, slot));
        }

        return dealt;
    }

    /// <summary>The templates that may be drawn where so many goals are still to be made.</summary>
    public IReadOnlyList<IConstraintTemplate> Fitting(int room) => _fitting[room];

    /// <summary>The smallest number of goals that templates of these sizes cannot make; null when they make all.</summary>
    /// <param name="sizes">How many goals each template draws.</param>
    public static int? Impossible(IReadOnlyCollection<int> sizes, IEnumerable<int> goals) =>
        goals.Order().Where(count => !CanFill(sizes, count)).Select(count => (int?)count).FirstOrDefault();

    private static bool CanFill(IReadOnlyCollection<int> sizes, int room) => room == 0 || sizes.Any(size => size <= room && CanFill(sizes, room - size));
}
