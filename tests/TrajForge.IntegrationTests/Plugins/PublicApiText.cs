using System.Reflection;
using System.Text;

namespace TrajForge.IntegrationTests.Plugins;

/// <summary>What an assembly offers others to compile against, as text in a fixed order.</summary>
internal static class PublicApiText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    // Every record has them.
    private static readonly string[] OfRecords = ["Equals", "GetHashCode", "ToString", "PrintMembers", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality", "get_EqualityContract"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : IsRecord(type) ? (type.IsValueType ? "record struct" : "record") : type.IsValueType ? "struct" : "class";
        var manner = type is { IsAbstract: true, IsSealed: true } ? "static " : type is { IsAbstract: true, IsInterface: false } ? "abstract " : type is { IsSealed: true, IsValueType: false } ? "sealed " : "";
        var bases = (type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? [parent] : Type.EmptyTypes)
            .Concat(type.IsEnum || type.IsValueType ? [] : type.GetInterfaces().Where(found => found.Name != "IEquatable`1" && type.BaseType?.GetInterfaces().Contains(found) != true).OrderBy(found => found.Name, StringComparer.Ordinal))
            .Select(Name).ToArray();
        return $"{manner}{kind} {type.FullName}{(bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}");
        }

        return
        [
            .. type.GetConstructors(Own).Where(IsSeen).Where(constructor => !IsCopy(constructor)).Select(constructor => $"new({Parameters(constructor)})"),
            .. type.GetFields(Own).Where(field => field.IsPublic || field.IsFamily).Select(field => $"{(field.IsLiteral ? "const" : "field")} {Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}"),
            .. type.GetProperties(Own).Where(property => property.GetAccessors(true).Any(IsSeen) && !OfRecords.Contains($"get_{property.Name}")).Select(Property),
            .. type.GetMethods(Own).Where(method => IsSeen(method) && !method.IsSpecialName && !OfRecords.Contains(method.Name)).Select(Method),
        ];
    }

    private static string Property(PropertyInfo property)
    {
        var name = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]";
        var required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) ? "required " : "";
        var set = property.SetMethod is not { } setter || !IsSeen(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)) ? " init;" : " set;";
        return $"{Manner(property.GetAccessors(true)[0])}{required}{Name(property.PropertyType)}{Mark(Nullability.Create(property))} {name} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Manner(method)}{Name(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Manner(MethodInfo method) => method.DeclaringType!.IsInterface ? ""
        : (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType.IsSealed ? "virtual " : "");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)}{Mark(Nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

    private static string Mark(NullabilityInfo info) => info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Name(inner) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily;

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [{ ParameterType: var only }] && only == constructor.DeclaringType;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
