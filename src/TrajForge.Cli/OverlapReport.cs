using TrajForge.Runs;
using TrajForge.Specs;
using TrajForge.Tasks;

namespace TrajForge.Cli;

/// <summary>What planned tasks have in common with those to avoid, and what they would have had without avoiding.</summary>
internal sealed class OverlapReport
{
    private readonly OverlapTally _made;
    private readonly OverlapTally _unkept;
    private readonly Forge _forge;

    private OverlapReport(Avoided avoided, Forge forge) => (_made, _unkept, _forge) = (new(avoided), new(avoided), forge);

    public OverlapFigures Overlap => _made.Figures;

    public OverlapFigures WithoutAvoiding => _unkept.Figures;

    /// <summary>Null when the spec names no tasks to avoid.</summary>
    public static OverlapReport? For(Spec spec, Forge forge) => forge.Avoided is { } avoided
        ? new OverlapReport(avoided, Forge.Create(spec with { Tasks = spec.Tasks with { Avoid = null } }, forge.Environment, Clock.System))
        : null;

    public void Add(long index, PlannedTask plan)
    {
        if (plan.Task is { } task)
        {
            _made.Add(task);
        }

        if (_forge.Plan(index).Task is { } other)
        {
            _unkept.Add(other);
        }
    }
}
