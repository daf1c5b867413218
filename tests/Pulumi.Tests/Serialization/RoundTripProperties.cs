using System.Collections;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Pulumi.Tests.Serialization;

/// <summary>What a program sends and gets back is what it had.</summary>
public class RoundTripProperties
{
    private static readonly Gen<string> Keys = Gen.Elements("a", "b", "with space", "ü", "value", "secret");

    [Property(Arbitrary = [typeof(Values)])]
    public bool ValuesComeBackAsTheyWere(Tree tree)
    {
        var sent = new Serializer(keepResources: true).SerializeAsync(tree.Value).AsTask().Result;
        var received = Value.Parser.ParseFrom(sent.ToByteArray());
        var data = ValueConverter.Convert<object?>("tree", received);
        return data.IsKnown && data.IsSecret == tree.HasSecret && Same(Plain(tree.Value), data.Value);
    }

    [Property(Arbitrary = [typeof(Values)])]
    public bool OutputValuesComeBackAsTheyWere(Tree tree)
    {
        var sent = new Serializer(keepResources: true, keepOutputs: true).SerializeAsync(Output.Create(tree.Value)).AsTask().Result;
        var data = ValueConverter.Convert<object?>("tree", sent);
        return data.IsSecret == tree.HasSecret && Same(Plain(tree.Value), data.Value);
    }

    [Property(Arbitrary = [typeof(Values)])]
    public bool JsonTextOfAValueIsSecretWhenAPartIs(Tree tree)
    {
        var sent = new Serializer(keepResources: true).SerializeAsync(new JsonText(tree.Value ?? "")).AsTask().Result;
        return (sent.KindCase == Value.KindOneofCase.StructValue) == tree.HasSecret;
    }

    /// <summary>The value without outputs and without null properties. A secret null comes back as null.</summary>
    private static object? Plain(object? value) => value switch
    {
        IOutput output => Plain(output.GetUntypedDataAsync().AsTask().Result.Value),
        IDictionary<string, object?> map => map.Select(p => KeyValuePair.Create(p.Key, Plain(p.Value))).Where(p => p.Value is not null).ToImmutableDictionary(),
        object?[] list => list.Select(Plain).ToImmutableArray(),
        int number => (double)number,
        _ => value,
    };

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (ImmutableDictionary<string, object?> a, ImmutableDictionary<string, object> b) => a.Count == b.Values.Count(v => v is not null) && a.All(p => b.TryGetValue(p.Key, out var other) && Same(p.Value, other)),
        (IList a, IList b) => a.Count == b.Count && a.Cast<object?>().Zip(b.Cast<object?>()).All(pair => Same(pair.First, pair.Second)),
        _ => Equals(left, right),
    };

    /// <summary>A value of plain values, lists, maps and secret outputs.</summary>
    public sealed record Tree(object? Value, bool HasSecret);

    public static class Values
    {
        public static Arbitrary<Tree> Trees() => Gen.Sized(size => Of(Math.Min(size, 8))).ToArbitrary();

        private static Gen<Tree> Of(int size)
        {
            var leaf = Gen.OneOf(
                Gen.Constant(new Tree(null, false)),
                Gen.Elements(true, false).Select(v => new Tree(v, false)),
                ArbMap.Default.GeneratorFor<int>().Select(v => new Tree(v, false)),
                ArbMap.Default.GeneratorFor<NormalFloat>().Select(v => new Tree(v.Item, false)),
                ArbMap.Default.GeneratorFor<NonNull<string>>().Select(v => new Tree(Valid(v.Item), false)));
            if (size == 0)
            {
                return leaf;
            }

            var child = Of(size / 2);
            return Gen.OneOf(
                leaf,
                Gen.ArrayOf(child, 3).Select(items => new Tree(Array.ConvertAll(items, i => i.Value), items.Any(i => i.HasSecret))),
                Gen.ArrayOf(Gen.Zip(Keys, child), 3).Select(entries =>
                {
                    var map = new Dictionary<string, object?>();
                    var hasSecret = false;
                    foreach (var (key, tree) in entries)
                    {
                        if (map.TryAdd(key, tree.Value))
                        {
                            hasSecret |= tree.HasSecret;
                        }
                    }

                    return new Tree(map, hasSecret);
                }),
                child.Select(tree => new Tree(Output.CreateSecret(tree.Value), true)),
                child.Select(tree => new Tree(Output.Create(tree.Value), tree.HasSecret)));
        }

        /// <summary>Protobuf strings are Unicode text, which a lone surrogate is not.</summary>
        private static string Valid(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
    }
}
