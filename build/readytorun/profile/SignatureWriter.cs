using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CalicoAci.StartupProfile;

/// <summary>Writes types and signatures as metadata (ECMA-335 II.23.2).</summary>
internal sealed class SignatureWriter(MetadataBuilder metadata)
{
    // The ahead-of-time compiler knows the type that stands for all reference types by this assembly.
    private const string CanonAssembly = "System.Private.Canon";
    private const string Canon = "System.__Canon";

    private static readonly Dictionary<string, PrimitiveTypeCode> Primitives = new Type[]
    {
        typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(nint), typeof(nuint), typeof(string), typeof(object), typeof(void), typeof(TypedReference),
    }.ToDictionary(type => type.FullName!, type => Enum.Parse<PrimitiveTypeCode>(type.Name), StringComparer.Ordinal);

    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeReferenceHandle> _types = new(StringComparer.Ordinal);

    /// <summary>Whether a type has a code of its own, and so needs no assembly.</summary>
    public static bool IsPrimitive(RecordedType type) => Primitives.ContainsKey(type.FullName);

    /// <summary>Whether a type stands for all reference types.</summary>
    public static bool IsCanon(RecordedType type) => type.FullName == Canon;

    /// <summary>The declaring type of a method.</summary>
    public EntityHandle Parent(RecordedType type)
    {
        if (type.Shape == TypeShape.Named && type.Arguments.Count == 0)
        {
            return Reference(type);
        }

        var blob = new BlobBuilder();
        Write(new BlobEncoder(blob).TypeSpecificationSignature(), type);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
    }

    /// <summary>The signature of a method's definition.</summary>
    public BlobHandle Signature(RecordedMethod method)
    {
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature(genericParameterCount: method.Arguments.Count, isInstanceMethod: !method.IsStatic).Parameters(
            method.Parameters.Count,
            result =>
            {
                Modifiers(result.CustomModifiers(), method.Result);
                if (IsVoid(method.Result.Type))
                {
                    result.Void();
                }
                else
                {
                    (bool reference, RecordedType value) = Dereferenced(method.Result.Type);
                    Write(result.Type(reference), value);
                }
            },
            parameters =>
            {
                foreach (RecordedParameter parameter in method.Parameters)
                {
                    ParameterTypeEncoder encoder = parameters.AddParameter();
                    Modifiers(encoder.CustomModifiers(), parameter);
                    (bool reference, RecordedType value) = Dereferenced(parameter.Type);
                    Write(encoder.Type(reference), value);
                }
            });
        return metadata.GetOrAddBlob(blob);
    }

    /// <summary>The type arguments of a method.</summary>
    public BlobHandle Instantiation(IReadOnlyList<RecordedType> arguments)
    {
        var blob = new BlobBuilder();
        GenericTypeArgumentsEncoder encoder = new BlobEncoder(blob).MethodSpecificationSignature(arguments.Count);
        foreach (RecordedType argument in arguments)
        {
            Write(encoder.AddArgument(), argument);
        }

        return metadata.GetOrAddBlob(blob);
    }

    private static bool IsVoid(RecordedType type) => type.FullName == typeof(void).FullName;

    private static (bool Reference, RecordedType Type) Dereferenced(RecordedType type) =>
        type.Shape == TypeShape.Reference ? (true, type.Arguments[0]) : (false, type);

    private void Modifiers(CustomModifiersEncoder encoder, RecordedParameter parameter)
    {
        foreach (RecordedType type in parameter.Required)
        {
            encoder = encoder.AddModifier(Reference(type), isOptional: false);
        }

        foreach (RecordedType type in parameter.Optional)
        {
            encoder = encoder.AddModifier(Reference(type), isOptional: true);
        }
    }

    private void Write(SignatureTypeEncoder encoder, RecordedType type)
    {
        switch (type.Shape)
        {
            case TypeShape.TypeParameter:
                encoder.GenericTypeParameter(type.Number);
                break;
            case TypeShape.MethodParameter:
                encoder.GenericMethodTypeParameter(type.Number);
                break;
            case TypeShape.Vector:
                Write(encoder.SZArray(), type.Arguments[0]);
                break;
            case TypeShape.Array:
                encoder.Array(element => Write(element, type.Arguments[0]), shape => shape.Shape(type.Number, [], [.. Enumerable.Repeat(0, type.Number)]));
                break;
            case TypeShape.Pointer when IsVoid(type.Arguments[0]):
                encoder.VoidPointer();
                break;
            case TypeShape.Pointer:
                Write(encoder.Pointer(), type.Arguments[0]);
                break;
            case TypeShape.Named when Primitives.TryGetValue(type.FullName, out PrimitiveTypeCode code):
                encoder.PrimitiveType(code);
                break;
            case TypeShape.Named when type.Arguments.Count > 0:
                GenericTypeArgumentsEncoder arguments = encoder.GenericInstantiation(Reference(type), type.Arguments.Count, type.IsValueType);
                foreach (RecordedType argument in type.Arguments)
                {
                    Write(arguments.AddArgument(), argument);
                }

                break;
            case TypeShape.Named:
                encoder.Type(Reference(type), type.IsValueType);
                break;
            default:
                throw new NotSupportedException($"A reference cannot stand inside a type: {type}");
        }
    }

    private TypeReferenceHandle Reference(RecordedType type) => Reference(IsCanon(type) ? CanonAssembly : type.Assembly, type.Namespace, [.. type.Names]);

    private TypeReferenceHandle Reference(string assembly, string ns, ReadOnlySpan<string> names)
    {
        string key = $"{assembly} {ns} {string.Join('+', names)}";
        if (!_types.TryGetValue(key, out TypeReferenceHandle handle))
        {
            EntityHandle scope = names.Length == 1 ? Assembly(assembly) : Reference(assembly, ns, names[..^1]);
            handle = metadata.AddTypeReference(scope, names.Length == 1 ? metadata.GetOrAddString(ns) : default, metadata.GetOrAddString(names[^1]));
            _types.Add(key, handle);
        }

        return handle;
    }

    private AssemblyReferenceHandle Assembly(string name)
    {
        if (!_assemblies.TryGetValue(name, out AssemblyReferenceHandle handle))
        {
            handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name), new Version(0, 0, 0, 0), default, default, default, default);
            _assemblies.Add(name, handle);
        }

        return handle;
    }
}
