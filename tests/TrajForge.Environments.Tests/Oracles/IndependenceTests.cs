using System.Reflection;
using System.Reflection.Emit;
using TrajForge.Airline;
using TrajForge.Oracles;
using TrajForge.Retail;
using TrajForge.Telecom;

namespace TrajForge.Environments.Tests.Oracles;

/// <summary>An oracle is a second opinion only as long as it uses nothing of what makes tasks, plays them or judges them.</summary>
public sealed class IndependenceTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static TheoryData<string, string[]> Oracles { get; } = new()
    {
        // What a proof is, and nothing else of the engine.
        { "TrajForge.Oracles", ["TrajForge.Runs.ProvenPlay"] },
        { "TrajForge.Retail.Oracles", [] },

        // The cities of airports are told by a tool, and stand in no record.
        { "TrajForge.Airline.Oracles", ["TrajForge.Airline.Tools.Airports"] },
        { "TrajForge.Telecom.Oracles", [] },
    };

    [Theory]
    [MemberData(nameof(Oracles))]
    public void An_oracle_uses_contracts_and_other_oracle_code_only(string space, string[] besides)
    {
        Assembly[] assemblies = [typeof(DeepCheck).Assembly, typeof(RetailPack).Assembly, typeof(AirlinePack).Assembly, typeof(TelecomPack).Assembly];
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace == space).ToArray();

        var used = types.SelectMany(UsedBy).Where(IsOurs).Select(type => type.FullName!).Distinct().Except(besides).Order(StringComparer.Ordinal);

        Assert.NotEmpty(types);
        Assert.Empty(used);
    }

    [Fact]
    public void Code_that_uses_templates_would_be_found() =>
        Assert.Contains(UsedBy(typeof(Retail.RetailEnvironment)).Where(IsOurs), type => type.Namespace == "TrajForge.Retail.Templates");

    /// <summary>A type of the engine or of an environment that is neither contract nor oracle. Contracts are all in the assembly of their own.</summary>
    private static bool IsOurs(Type type) =>
        type.Assembly != typeof(TaskCase).Assembly && type.Namespace is { } space && space.StartsWith("TrajForge", StringComparison.Ordinal)
        && !space.EndsWith(".Oracles", StringComparison.Ordinal);

    private static IEnumerable<Type> UsedBy(Type type) =>
        type.GetFields(Everything).Select(field => field.FieldType)
            .Concat(type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(UsedBy))
            .SelectMany(Parts);

    private static IEnumerable<Type> UsedBy(MethodBase method)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        if (method is MethodInfo { ReturnType: var returned })
        {
            types.Add(returned);
        }

        return method.GetMethodBody() is { } body ? [.. types, .. body.LocalVariables.Select(local => local.LocalType), .. Named(method, body.GetILAsByteArray()!)] : types;
    }

    /// <summary>The types that a method's instructions name.</summary>
    private static IEnumerable<Type> Named(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var instruction = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                var named = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at), method.DeclaringType!.GetGenericArguments(), method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null);
                foreach (var type in new[] { named as Type, named?.DeclaringType }.OfType<Type>().Concat(named is MethodInfo { IsGenericMethod: true } call ? call.GetGenericArguments() : []))
                {
                    yield return type;
                }
            }

            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    /// <summary>A type with what it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : [type.IsGenericType ? type.GetGenericTypeDefinition() : type, .. type.GetGenericArguments().Where(part => !part.IsGenericParameter).SelectMany(Parts)];
}
