namespace TrajForge.Specs;

/// <summary>Says what a spec key means and what it may hold. Reader, JSON schema and docs all read it from here.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SpecKeyAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;

    /// <summary>Least number allowed; for a map, the least key when keys are numbers.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>Greatest number allowed; for a map, the greatest key when keys are numbers.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>Which words are allowed: of the value, of each list element, of each map key.</summary>
    public SpecWords Words { get; init; } = SpecWords.Any;
}

/// <summary>What a text in a spec names.</summary>
public enum SpecWords
{
    Any,
    RunName,
    Environment,
    Variant,

    /// <summary>One file.</summary>
    DataFile,

    /// <summary>A file, a directory, or several of either joined by commas.</summary>
    DataFiles,

    /// <summary>Files of tasks, joined by commas.</summary>
    TaskFiles,

    Template,

    /// <summary>A cell of WRIT's grid.</summary>
    GridCell,

    Player,

    /// <summary>The name that players use for a model.</summary>
    ModelName,

    /// <summary>A model of the spec, by that name.</summary>
    Model,

    /// <summary>The address of an endpoint.</summary>
    Address,

    /// <summary>A behaviour that can lead.</summary>
    Behaviour,

    /// <summary>A composition of gates and reward.</summary>
    JudgeProfile,

    /// <summary>A family of checks or a check.</summary>
    Check,

    /// <summary>The same, or CoVe's score.</summary>
    Component,

    /// <summary>A field of a table.</summary>
    SoftField,

    /// <summary>A family of checks of the engine's own.</summary>
    BuiltInFamily,

    /// <summary>A plug-in's DLL.</summary>
    PluginFile,

    Format,

    /// <summary>Which groups of attempts are written for RL.</summary>
    RlGroups,
}
