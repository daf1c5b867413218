using System.Reflection;

namespace CalicoAci.StartupProfile;

/// <summary>Reads a method of this process.</summary>
internal static class MethodReader
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The method's record, or nothing where its signature has a function pointer.</summary>
    public static RecordedMethod? Read(MethodBase method)
    {
        MethodBase definition = Definition(method);
        ParameterInfo[] parameters = definition.GetParameters();
        ParameterInfo? result = (definition as MethodInfo)?.ReturnParameter;
        return parameters.Select(parameter => parameter.ParameterType).Append(result?.ParameterType ?? typeof(void)).Any(HasFunctionPointer) ? null : new RecordedMethod(
            Read(method.DeclaringType!),
            method.Name,
            method.IsStatic,
            method.IsGenericMethod ? [.. method.GetGenericArguments().Select(Read)] : [],
            result is null ? new RecordedParameter(Read(typeof(void)), [], []) : Read(result),
            [.. parameters.Select(Read)]);
    }

    // A signature is that of the definition: it names type parameters, not what stands for them.
    private static MethodBase Definition(MethodBase method) => method.DeclaringType is { IsGenericType: true } type
        ? type.GetGenericTypeDefinition().GetMembers(Declared).OfType<MethodBase>().First(candidate => candidate.MetadataToken == method.MetadataToken)
        : method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : method;

    private static RecordedParameter Read(ParameterInfo parameter) => new(
        Read(parameter.ParameterType),
        [.. parameter.GetRequiredCustomModifiers().Select(Read)],
        [.. parameter.GetOptionalCustomModifiers().Select(Read)]);

    private static RecordedType Read(Type type) => type switch
    {
        { IsGenericTypeParameter: true } => new(TypeShape.TypeParameter, "", "", [], false, type.GenericParameterPosition, []),
        { IsGenericMethodParameter: true } => new(TypeShape.MethodParameter, "", "", [], false, type.GenericParameterPosition, []),
        { IsSZArray: true } => Of(TypeShape.Vector, type),
        { IsArray: true } => Of(TypeShape.Array, type) with { Number = type.GetArrayRank() },
        { IsPointer: true } => Of(TypeShape.Pointer, type),
        { IsByRef: true } => Of(TypeShape.Reference, type),
        _ => new(
            TypeShape.Named,
            type.Assembly.GetName().Name!,
            type.Namespace ?? "",
            [.. Names(type)],
            type.IsValueType,
            0,
            type.IsGenericType && !type.IsGenericTypeDefinition ? [.. type.GetGenericArguments().Select(Read)] : []),
    };

    private static RecordedType Of(TypeShape shape, Type type) => new(shape, "", "", [], false, 0, [Read(type.GetElementType()!)]);

    private static IEnumerable<string> Names(Type type) => (type.DeclaringType is { } outer ? Names(outer) : []).Append(type.Name);

    private static bool HasFunctionPointer(Type type) =>
        type.IsFunctionPointer || (type.HasElementType && HasFunctionPointer(type.GetElementType()!)) || type.GetGenericArguments().Any(HasFunctionPointer);
}
