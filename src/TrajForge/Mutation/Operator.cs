namespace TrajForge.Mutation;

/// <summary>One way to edit an episode, at every place where it can be done.</summary>
/// <param name="Id">A word, e.g. <c>drop_change</c>.</param>
/// <param name="Family">What it is about, e.g. <c>changes</c>.</param>
/// <param name="Does">What it breaks, or for a harmless edit what it leaves whole, in a few words.</param>
/// <param name="Sites">In order; looks at the subject only.</param>
internal sealed record Operator(string Id, string Family, string Does, Func<Subject, IEnumerable<Site>> Sites)
{
    /// <summary>Its fault lies in the end state and nowhere else, so that a mutant which ends in the same state is the same episode in other words.</summary>
    public bool InState { get; init; }
}

/// <summary>One place of an episode, and what the operator makes of it.</summary>
/// <param name="Where">Names the place within episode and operator.</param>
/// <param name="Edit">Null where nothing can be done after all.</param>
internal sealed record Site(string Where, Func<Draft?> Edit);
