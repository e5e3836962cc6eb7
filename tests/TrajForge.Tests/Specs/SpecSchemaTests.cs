using TrajForge.Specs;

namespace TrajForge.Tests.Specs;

public sealed class SpecSchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_generated_one() =>
        Assert.Equal(SpecSchema.Generate(), File.ReadAllText(Repository.Path("configs", "trajforge.schema.json")));

    [Fact]
    public void The_committed_reference_page_is_the_generated_one() =>
        Assert.Equal(SpecDocs.Generate(), File.ReadAllText(Repository.Path("docs", "spec.md")));

    [Fact]
    public void Every_property_of_the_spec_records_is_a_key()
    {
        Type[] sections = [typeof(Spec), typeof(TaskSpec), typeof(PlayerSpec), typeof(LimitSpec), typeof(VerifySpec), typeof(OutputSpec), typeof(PassRateSpec), typeof(ModelSpec), typeof(PriceSpec), typeof(BudgetSpec), typeof(PluginSpec)];

        Assert.All(sections, section => Assert.Equal(section.GetProperties().Length, SpecField.Of(section).Count));
    }

    [Fact]
    public void A_default_is_within_its_bounds()
    {
        Type[] sections = [typeof(Spec), typeof(TaskSpec), typeof(PlayerSpec), typeof(LimitSpec), typeof(VerifySpec), typeof(OutputSpec), typeof(PassRateSpec), typeof(ModelSpec), typeof(PriceSpec), typeof(BudgetSpec), typeof(PluginSpec)];
        var numbers = sections.SelectMany(section => SpecField.Of(section)
            .Where(field => field.Shape is SpecShape.Whole or SpecShape.Number)
            .Select(field => (field, set: field.Property.GetValue(Activator.CreateInstance(section))))
            .Where(pair => pair.set is not null)
            .Select(pair => (pair.field, value: Convert.ToDouble(pair.set, null))))
            .ToArray();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.InRange(number.value, number.field.About.Min, number.field.About.Max));
    }
}
