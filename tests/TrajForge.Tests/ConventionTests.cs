using System.Reflection;
using System.Runtime.CompilerServices;
using TrajForge.Verification;

namespace TrajForge.Tests;

/// <summary>Habits of the whole code that no compiler checks.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly[] Shipped = [typeof(TaskCase).Assembly, typeof(Forge).Assembly];

    [Fact]
    public void Stored_records_cannot_be_changed_after_they_are_made()
    {
        var settable = typeof(TaskCase).Assembly.GetExportedTypes()
            .Where(IsRecord)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance), (type, property) => (type, property))
            .Where(pair => pair.property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(pair => $"{pair.type.Name}.{pair.property.Name}");

        Assert.Empty(settable);
    }

    [Fact]
    public void Stored_records_hold_only_read_only_collections()
    {
        var mutable = typeof(TaskCase).Assembly.GetExportedTypes()
            .Where(IsRecord)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance), (type, property) => (type, property))
            .Where(pair => pair.property.PropertyType.IsGenericType
                && pair.property.PropertyType.GetGenericTypeDefinition() is var generic
                && (generic == typeof(List<>) || generic == typeof(Dictionary<,>) || generic == typeof(IList<>) || generic == typeof(IDictionary<,>)))
            .Select(pair => $"{pair.type.Name}.{pair.property.Name}");

        Assert.Empty(mutable);
    }

    [Fact]
    public void Every_public_asynchronous_method_takes_a_token_last()
    {
        var without = Shipped.SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name is not "DisposeAsync")
            .Where(method => method.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(without);
    }

    [Fact]
    public void Every_check_belongs_to_the_family_that_gives_it()
    {
        Assert.Equal(Judge.Families.Count, Judge.Families.Distinct(StringComparer.Ordinal).Count());
        var judgement = Support.Some.JudgementAsync(Support.Some.Task(), Support.Some.GoodPlay().End());

        Assert.All(Judge.BuiltIn, verifier => Assert.All(verifier.Verify(judgement.Result), check => Assert.StartsWith(verifier.Id + ".", check.Check)));
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
