using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using CalicoAci.StartupProfile;

namespace CalicoAci.Engine.Tests.StartupProfiles;

/// <summary>A profile is an assembly: the runtime resolves what the ahead-of-time compiler will.</summary>
public sealed class ProfileWriterTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly MethodBase[] Methods =
    [
        Method(typeof(string), nameof(string.Concat), typeof(string), typeof(string)),
        Method(typeof(List<Guid>), nameof(List<>.Add)),
        Method(typeof(Dictionary<string, int[]>), nameof(Dictionary<,>.TryGetValue)),
        Method(typeof(List<KeyValuePair<string, Samples.Choice>>.Enumerator), nameof(List<>.Enumerator.MoveNext)),
        typeof(Samples.Outer<int>.Inner).GetConstructors().Single(),
        Method(typeof(Samples), nameof(Samples.Swap)).MakeGenericMethod(typeof(Samples.Choice), typeof(string)),
        Method(typeof(Samples), nameof(Samples.Grid)),
        Method(typeof(Samples), nameof(Samples.Pointers)),
        Method(typeof(Samples), nameof(Samples.Modified)),
    ];

    [TestCaseSource(nameof(Methods))]
    public void MethodIsFoundAgain(MethodBase method)
    {
        RecordedMethod recorded = MethodReader.Read(method)!;
        Assert.That(Resolve([RecordedMethod.FromJson(recorded.ToJson())]).Values.Single(), Is.EqualTo(new[] { method }));
    }

    [Test]
    public void MethodsAreGroupedByTheirAssemblies()
    {
        string own = typeof(Samples).Assembly.GetName().Name!;
        Assert.That(Resolve(Methods.Select(method => MethodReader.Read(method)!)).ToDictionary(group => group.Key, group => group.Value.Length), Is.EqualTo(new Dictionary<string, int>
        {
            ["System.Private.CoreLib;"] = 3,
            [$"System.Private.CoreLib;{own};"] = 1,
            [$"{own};"] = 5,
        }));
    }

    [Test]
    public void SharedCodeIsTheCompilersCanon()
    {
        // The runtime compiles this once for all reference types, and tells it so.
        MethodBase shared = Method(typeof(List<>).MakeGenericType(typeof(object).Assembly.GetType("System.__Canon", throwOnError: true)!), nameof(List<>.Clear));
        byte[] profile = Written([MethodReader.Read(shared)!]);
        Assert.That(
            Assembly.Load(profile).GetReferencedAssemblies().Select(name => name.Name),
            Is.EquivalentTo(new[] { "System.Private.CoreLib", "System.Private.Canon" }));
    }

    [Test]
    public void SameMethodsGiveTheSameBytes()
    {
        RecordedMethod[] methods = [.. Methods.Select(method => MethodReader.Read(method)!)];
        byte[] first = Written(methods);
        Assert.That(Written(methods), Is.EqualTo(first));
    }

    [Test]
    public void FunctionPointersAreLeftOut() => Assert.That(MethodReader.Read(Method(typeof(Samples), nameof(Samples.Call))), Is.Null);

    private static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        type.GetMember(name, All).OfType<MethodInfo>().First(method => parameters.Length == 0 || method.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters));

    private static byte[] Written(IEnumerable<RecordedMethod> methods)
    {
        string file = Path.GetTempFileName();
        try
        {
            ProfileWriter.Write(file, methods);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, MethodBase[]> Resolve(IEnumerable<RecordedMethod> methods)
    {
        Module profile = Assembly.Load(Written(methods)).ManifestModule;
        var groups = new Dictionary<string, MethodBase[]>(StringComparer.Ordinal);
        string group = "";
        foreach ((OpCode code, int token) in Instructions(profile.GetMethod("AssemblyDictionary")!))
        {
            if (code == OpCodes.Ldstr)
            {
                group = profile.ResolveString(token);
            }
            else
            {
                groups.Add(group, [.. Instructions(profile.ResolveMethod(token)!).Select(load => profile.ResolveMethod(load.Token)!)]);
            }
        }

        return groups;
    }

    // All that a profile's methods hold: ldstr and ldtoken with a token, pop, and ret.
    private static IEnumerable<(OpCode Code, int Token)> Instructions(MethodBase method)
    {
        byte[] code = method.GetMethodBody()!.GetILAsByteArray()!;
        int at = 0;
        while (code[at] != OpCodes.Ret.Value)
        {
            OpCode load = code[at] == OpCodes.Ldstr.Value ? OpCodes.Ldstr : OpCodes.Ldtoken;
            Assert.That(code[at], Is.EqualTo((byte)load.Value));
            yield return (load, BitConverter.ToInt32(code, at + 1));
            at += 5;
            if (code[at] == OpCodes.Pop.Value)
            {
                at++;
            }
        }
    }

    [SuppressMessage("Performance", "CA1822", Justification = "Signatures of instance methods are others.")]
    internal sealed unsafe class Samples
    {
        internal enum Choice
        {
            One,
        }

        public static void Swap<TFirst, TSecond>(ref TFirst first, out TSecond second) => throw new NotSupportedException();

        public int[,] Grid(long[][] rows) => throw new NotSupportedException();

        public void* Pointers(byte* bytes, nint size) => throw new NotSupportedException();

        public ref readonly int Modified(in int value) => throw new NotSupportedException();

        public void Call(delegate*<int, void> target) => throw new NotSupportedException();

        internal sealed class Outer<T>
        {
            internal sealed class Inner(T value)
            {
                public T Value { get; } = value;
            }
        }
    }
}
