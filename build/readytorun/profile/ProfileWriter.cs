using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CalicoAci.StartupProfile;

/// <summary>Writes a profile that the ahead-of-time compiler reads (<c>crossgen2 --mibc</c>).</summary>
/// <remarks>
/// It is an assembly. The method <c>AssemblyDictionary</c> loads for each set of assemblies its names and a method; that method loads the
/// methods whose types come from these assemblies. The compiler skips sets and methods that it cannot resolve.
/// </remarks>
internal sealed class ProfileWriter
{
    private readonly MetadataBuilder _metadata = new();
    private readonly MethodBodyStreamEncoder _bodies = new(new BlobBuilder());
    private readonly SignatureWriter _signatures;
    private readonly BlobHandle _noParameters;

    private ProfileWriter()
    {
        _signatures = new SignatureWriter(_metadata);
        var blob = new BlobBuilder();
        new BlobEncoder(blob).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        _noParameters = _metadata.GetOrAddBlob(blob);
    }

    /// <summary>Writes the methods to a file: the same methods give the same bytes.</summary>
    public static void Write(string file, IEnumerable<RecordedMethod> methods)
    {
        var image = new BlobBuilder();
        new ProfileWriter().Builder(methods).Serialize(image);
        using FileStream stream = File.Create(file);
        image.WriteContentTo(stream);
    }

    private ManagedPEBuilder Builder(IEnumerable<RecordedMethod> methods)
    {
        _metadata.AddModule(0, _metadata.GetOrAddString("startup.mibc"), default, default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("startup"), new Version(1, 0, 0, 0), default, default, default, default);
        _metadata.AddTypeDefinition(
            TypeAttributes.NotPublic, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));

        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (IGrouping<string, RecordedMethod> group in methods.GroupBy(Assemblies, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var loads = new InstructionEncoder(new BlobBuilder());
            foreach (RecordedMethod method in group)
            {
                Load(loads, Reference(method));
            }

            dictionary.LoadString(_metadata.GetOrAddUserString(group.Key));
            Load(dictionary, Add($"Group{group.Key}", loads));
        }

        Add("AssemblyDictionary", dictionary);
        return new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(),
            new MetadataRootBuilder(_metadata),
            _bodies.Builder,
            deterministicIdProvider: _ => new BlobContentId(Guid.Empty, 1));
    }

    // The assembly that defines the method, and those of its type arguments.
    private static string Assemblies(RecordedMethod method)
    {
        IEnumerable<RecordedType> types = method.Type.Definitions().Concat(method.Arguments.SelectMany(argument => argument.Definitions()));
        IEnumerable<string> others = types.Skip(1).Where(type => !SignatureWriter.IsCanon(type) && !SignatureWriter.IsPrimitive(type)).Select(type => type.Assembly);
        string own = method.Type.Definitions().First().Assembly;
        return string.Concat(others.Where(name => name != own).Distinct().Order(StringComparer.Ordinal).Prepend(own).Select(name => name + ";"));
    }

    private static void Load(InstructionEncoder body, EntityHandle token)
    {
        body.OpCode(ILOpCode.Ldtoken);
        body.Token(token);
        body.OpCode(ILOpCode.Pop);
    }

    private EntityHandle Reference(RecordedMethod method)
    {
        MemberReferenceHandle definition = _metadata.AddMemberReference(
            _signatures.Parent(method.Type), _metadata.GetOrAddString(method.Name), _signatures.Signature(method));
        return method.Arguments.Count == 0 ? definition : _metadata.AddMethodSpecification(definition, _signatures.Instantiation(method.Arguments));
    }

    private MethodDefinitionHandle Add(string name, InstructionEncoder body)
    {
        body.OpCode(ILOpCode.Ret);
        return _metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static,
            MethodImplAttributes.IL,
            _metadata.GetOrAddString(name),
            _noParameters,
            _bodies.AddMethodBody(body),
            MetadataTokens.ParameterHandle(1));
    }
}
