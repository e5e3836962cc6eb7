using System.Reflection;
using System.Runtime.CompilerServices;
using TrajForge.Airline;
using TrajForge.Mock;
using TrajForge.Retail;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests;

/// <summary>Habits of all environments that no compiler checks.</summary>
public sealed class ConventionTests
{
    private static readonly IEnvironmentPack[] Packs = [new AirlinePack(), new MockPack(), new RetailPack(), new TelecomPack()];

    private static readonly Assembly[] Shipped = [.. Packs.Select(pack => pack.GetType().Assembly), typeof(TrajForge.Python.PyValue).Assembly];

    public static TheoryData<string, string> EveryVariant =>
        new(Packs.SelectMany(pack => pack.Variants.Prepend("corrected"), (pack, variant) => (pack.Id, variant)));

    [Fact]
    public void An_environment_shows_the_world_nothing_but_its_pack() =>
        Assert.All(Packs, pack => Assert.Equal([pack.GetType()], pack.GetType().Assembly.GetExportedTypes()));

    [Fact]
    public void Records_cannot_be_changed_after_they_are_made()
    {
        var settable = Shipped.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetMethod("<Clone>$") is not null)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance), (type, property) => (type, property))
            .Where(pair => pair.property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(pair => $"{pair.type.Name}.{pair.property.Name}");

        Assert.Empty(settable);
    }

    [Fact]
    public void Every_public_asynchronous_method_takes_a_token_last()
    {
        var without = Shipped.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name is not "DisposeAsync")
            .Where(method => method.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(without);
    }

    [Theory]
    [MemberData(nameof(EveryVariant))]
    public async Task Every_variant_loads_under_its_own_name_and_publishes_hashes_unless_it_is_corrected(string id, string variant)
    {
        var pack = Packs.Single(pack => pack.Id == id);
        var environment = await pack.LoadAsync(new EnvironmentRequest { Variant = variant }, TestContext.Current.CancellationToken);

        await using var world = await environment.OpenAsync(new WorldRequest(), TestContext.Current.CancellationToken);

        Assert.Equal((id, variant), (environment.Id, environment.Variant));
        Assert.Equal(variant != "corrected", world is IPublishedState);
        Assert.NotEmpty(environment.Policy(PlayMode.Dialogue));
        Assert.Contains(environment.Tools(PlayMode.Dialogue), tool => tool.Name == environment.Rules.HandOverTool);
    }

    [Theory]
    [InlineData("airline", "corrected, v1, v2")]
    [InlineData("mock", "corrected, v2")]
    [InlineData("retail", "corrected, v1, v2")]
    [InlineData("telecom", "corrected, v2")]
    public async Task A_variant_that_there_is_not_is_refused_with_those_that_there_are(string id, string variants)
    {
        var pack = Packs.Single(pack => pack.Id == id);

        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            async () => await pack.LoadAsync(new EnvironmentRequest { Variant = "v9" }, TestContext.Current.CancellationToken));

        Assert.Equal($"{id} has no variant 'v9'; it has {variants}", refusal.Message);
    }
}
