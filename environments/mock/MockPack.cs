using TrajForge.Mock.State;
using TrajForge.Mock.Tools;
using TrajForge.Python;

namespace TrajForge.Mock;

/// <summary>The mock environment: a task list, small enough to see everything at a glance. For trying out and testing what works on two sides.</summary>
public sealed class MockPack : IEnvironmentPack
{
    public string Id => "mock";

    public string Summary => "A tiny task list, for trials and tests; no templates.";

    public IReadOnlyList<string> Variants => [MockVariant.V2.Name];

    public IReadOnlyList<TemplateInfo> Templates => [];

    public async ValueTask<IEnvironment> LoadAsync(EnvironmentRequest request, CancellationToken cancellationToken)
    {
        var variant = Python.Variants.Find(Id, request.Variant, MockVariant.All, known => known.Name);
        var data = request.DataPath is null
            ? MockBase.Make("the shipped data", PyValue.Parse(MockFiles.Text("db.json")), PyValue.Parse(MockFiles.Text("user_db.json")))
            : await MockBase.ReadAsync(request.DataPath, cancellationToken);
        return new MockEnvironment(data, variant);
    }

    /// <summary>The shipped data; it is written by hand and the same for every seed.</summary>
    public string GenerateData(long seed) => MockFiles.Text("db.json");
}
