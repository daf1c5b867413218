using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;
using CalicoAci.Engine.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf.WellKnownTypes;

namespace CalicoAci.Engine.Tests.PropertyValues;

internal sealed class PropertyWireTests
{
    [FsCheck.NUnit.Property(Arbitrary = [typeof(PropertyWireTests)])]
    public bool WireCarriesEveryValue(PropertyValue value) => Properties.AreEqual(PropertyReader.Read(PropertyWriter.Write(value)), value);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(PropertyWireTests)])]
    public bool SecretsNeverReachText(PropertyValue value)
    {
        const string Hidden = "s3cr3t-marker";
        PropertyValue secret = new PropertyValue.ListValue([value, JsonValues.Secret(Hidden)]);
        return !PropertyJson.Text(secret).Contains(Hidden, StringComparison.Ordinal)
            && !CalicoAci.Engine.Display.PropertyText.Short(secret).Contains(Hidden, StringComparison.Ordinal);
    }

    [Test]
    public void ReadsOutputValues()
    {
        var unknown = Value.ForStruct(new Struct { Fields = { [Markers.Key] = Value.ForString(Markers.Output), ["secret"] = Value.ForBool(true) } });

        Assert.That(PropertyReader.Read(unknown), Is.EqualTo(new PropertyValue.SecretValue(PropertyValue.Unknown)));
    }

    [Test]
    public void LeavesNullMembersOut()
    {
        var source = new Struct { Fields = { ["a"] = Value.ForNull(), ["b"] = Value.ForList(Value.ForNull()) } };

        PropertyValue.MapValue read = PropertyReader.ReadObject(source);

        Assert.That(read.Members.Keys, Is.EqualTo(new[] { "b" }));
        Assert.That(((PropertyValue.ListValue)read.Members["b"]).Items, Is.EqualTo(new[] { PropertyValue.Null }));
    }

    /// <summary>Any value as programs send it.</summary>
    public static Arbitrary<PropertyValue> AnyValue() => Arb.From(Gen.Sized(size => Generate(Math.Min(size, 12))));

    private static Gen<PropertyValue> Generate(int size)
    {
        Gen<PropertyValue> leaf = Gen.OneOf(
            Gen.Constant(PropertyValue.Unknown),
            Gen.Elements(true, false).Select(Properties.Bool),
            Gen.Choose(-1000, 1000).Select(n => (PropertyValue)new PropertyValue.NumberValue(n / 4.0)),
            Gen.Elements("", "text", "ä\n%", "uni/tn-a").Select(s => (PropertyValue)new PropertyValue.StringValue(s)),
            Gen.Constant((PropertyValue)new PropertyValue.AssetValue("text", null, null)),
            Gen.Constant((PropertyValue)new PropertyValue.ResourceReferenceValue("urn:pulumi:a::b::c::d", PropertyValue.Unknown)));
        if (size <= 1)
        {
            return leaf;
        }

        Gen<PropertyValue> inner = Generate(size / 3);
        return Gen.OneOf(
            leaf,
            inner.Select(Properties.Secret),
            Gen.ListOf(inner).Select(items => (PropertyValue)new PropertyValue.ListValue([.. items.Take(4)])),
            Gen.ListOf(inner).Select(items => (PropertyValue)new PropertyValue.MapValue(
                Properties.NoMembers.AddRange(items.Take(4).Select((item, i) => KeyValuePair.Create($"k{i}", item))))));
    }
}
