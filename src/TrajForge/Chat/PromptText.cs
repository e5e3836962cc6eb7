using Microsoft.SemanticKernel;

namespace TrajForge.Chat;

/// <summary>A prompt as a Semantic Kernel template, from a file or built in.</summary>
internal sealed class PromptText
{
    private static readonly Kernel Bare = new();

    private readonly IPromptTemplate _template;

    private PromptText(string text, string name, IReadOnlyList<string> variables) => (Text, _template) = (text, Template(text, name, variables));

    /// <summary>The template as written.</summary>
    public string Text { get; }

    /// <param name="path">The file that the spec names; null for the built-in one.</param>
    /// <param name="builtIn">Name of the built-in one among the assembly's resources.</param>
    /// <param name="variables">What it must hold.</param>
    /// <exception cref="PromptException">The file is no template, or leaves out what its reader must know.</exception>
    public static async Task<PromptText> ReadAsync(string? path, string builtIn, IReadOnlyList<string> variables, CancellationToken cancellationToken)
    {
        var prompt = new PromptText(path is null ? BuiltIn(builtIn) : await FileAsync(path, variables, cancellationToken), Name(builtIn), variables);
        await prompt.RenderAsync(variables.ToDictionary(name => name, _ => "", StringComparer.Ordinal), cancellationToken);
        return prompt;
    }

    public static string BuiltIn(string resource)
    {
        using var reader = new StreamReader(typeof(PromptText).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    public Task<string> RenderAsync(IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments();
        foreach (var (name, value) in values)
        {
            arguments[name] = value;
        }

        return _template.RenderAsync(Bare, arguments, cancellationToken);
    }

    private static string Name(string resource) => resource.Split('.')[^2];

    private static async Task<string> FileAsync(string path, IReadOnlyList<string> variables, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PromptException($"prompt '{path}' cannot be read: {e.Message}", e);
        }

        var missing = variables.Where(name => !text.Contains($"${name}", StringComparison.Ordinal)).ToArray();
        return missing.Length == 0 ? text : throw new PromptException($"prompt '{path}' leaves out {string.Join(", ", missing.Select(name => $"{{{{${name}}}}}"))}");
    }

    /// <summary>Values go in as they are: a prompt is text, not markup, and a value is never read as a template.</summary>
    private static IPromptTemplate Template(string text, string name, IReadOnlyList<string> variables)
    {
        var config = new PromptTemplateConfig(text)
        {
            Name = name,
            AllowDangerouslySetContent = true,
            InputVariables = [.. variables.Select(variable => new InputVariable { Name = variable, AllowDangerouslySetContent = true })],
        };
        try
        {
            return new KernelPromptTemplateFactory { AllowDangerouslySetContent = true }.Create(config);
        }
        catch (KernelException e)
        {
            throw new PromptException($"the {config.Name}'s prompt is no template: {e.Message}", e);
        }
    }
}

/// <summary>A prompt that no model can be given; its author's mistake.</summary>
public sealed class PromptException(string message, Exception? inner = null) : Exception(message, inner);
