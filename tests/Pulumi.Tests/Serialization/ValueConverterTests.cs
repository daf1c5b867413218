using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Tests.Fakes;
using Pulumirpc;

namespace Pulumi.Tests.Serialization;

public class ValueConverterTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Test]
    public void ConvertsPlainTypes()
    {
        Assert.That(Convert<string>("\"a\"").Value, Is.EqualTo("a"));
        Assert.That(Convert<int>("3").Value, Is.EqualTo(3));
        Assert.That(Convert<int?>("null").Value, Is.Null);
        Assert.That(Convert<int?>("3").Value, Is.EqualTo(3));
        Assert.That(Convert<double>("1.5").Value, Is.EqualTo(1.5));
        Assert.That(Convert<bool>("true").Value, Is.True);
        Assert.That(Convert<DayOfWeek>("2").Value, Is.EqualTo(DayOfWeek.Tuesday));
        Assert.That(Convert<JsonElement>("""{"a":[1]}""").Value.GetRawText(), Is.EqualTo("""{"a":[1]}"""));
        Assert.That(Convert<Union<int, string>>("\"u\"").Value.AsT1, Is.EqualTo("u"));
        Assert.That(Convert<Size>("\"large\"").Value.ToString(), Is.EqualTo("large"));
    }

    [Test]
    public void ConvertsListsMapsAndOutputTypes()
    {
        var data = Convert<ImmutableArray<Shape>>("""[{"display-name":"a","sides":3,"tags":{"k":"v"}},{"inner":{"display-name":"b"}}]""");

        Assert.That(data.Value.Select(s => s.DisplayName), Is.EqualTo(new[] { "a", null }));
        Assert.That(data.Value[0].Tags!["k"], Is.EqualTo("v"));
        Assert.That(data.Value[0].Sides, Is.EqualTo(3));
        Assert.That(data.Value[1].Inner!.DisplayName, Is.EqualTo("b"));
        Assert.That(data.Value[1].Inner!.Sides, Is.Zero);
    }

    [Test]
    public void ConvertsAnythingToObject()
    {
        var value = (ImmutableDictionary<string, object>)Convert<object>("""{"a":[1,"x",null,{"b":true}]}""").Value;

        var list = (ImmutableArray<object>)value["a"];
        Assert.That(list[..3], Is.EqualTo(new object?[] { 1.0, "x", null }));
        Assert.That(list[3], Is.EqualTo(new Dictionary<string, object> { ["b"] = true }));
    }

    [Test]
    public void OneNestedMarkMarksTheWholeValue()
    {
        var secret = Convert<ImmutableArray<string>>("""["a",{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"b"}]""");
        var unknown = Convert<ImmutableDictionary<string, string>>($$"""{"a":"{{Unknown}}"}""");
        var secretUnknown = Convert<int>($$"""{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"{{Unknown}}"}""");

        Assert.That((secret.IsSecret, secret.IsKnown, secret.Value[1]), Is.EqualTo((true, true, "b")));
        Assert.That((unknown.IsKnown, unknown.Value), Is.EqualTo((false, (ImmutableDictionary<string, string>?)null)));
        Assert.That((secretUnknown.IsSecret, secretUnknown.IsKnown), Is.EqualTo((true, false)));
    }

    [Test]
    public void OutputValuesGiveTheirMarks()
    {
        var data = Convert<string>("""{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4","value":"x","secret":true,"dependencies":["urn:pulumi:s::p::t:i:T::a"]}""");
        var unknown = Convert<string>("""{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4"}""");

        Assert.That((data.Value, data.IsSecret, data.Resources.Count), Is.EqualTo(("x", true, 1)));
        Assert.That(unknown.IsKnown, Is.False);
    }

    [Test]
    public void ConvertsAssetsAndArchives()
    {
        Assert.That(((StringAsset)Convert<Asset>("""{"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","text":"t"}""").Value).Value, Is.EqualTo("t"));
        var archive = (AssetArchive)Convert<Archive>("""
            {"4dabf18193072939515e22adb298388d":"0def7320c3a5731c473e5ecbe6d01bc7","assets":
            {"f":{"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","path":"/p"}}}
            """).Value;
        Assert.That(((IReadOnlyDictionary<string, AssetOrArchive>)archive.Value)["f"], Is.InstanceOf<FileAsset>());
    }

    [Test]
    public async Task WarnsOfAnotherTypeAndTakesTheValueAsEmpty()
    {
        var run = new FakeRun();
        await run.RunAsync(() =>
        {
            var data = ValueConverter.Convert<ImmutableArray<int>>("t:i:T 'a', property 'p'", Value.Parser.ParseJson("""[1,"x"]"""));
            Assert.That(data.Value, Is.EqualTo(new[] { 1, 0 }));
        });

        var warning = run.Engine.Logs.Single(log => log.Severity == LogSeverity.Warning).Message;
        Assert.That(warning, Does.StartWith("t:i:T 'a', property 'p'[1]: expected a whole number, but the engine sent a string."));
    }

    [Test]
    public void TellsWhichTypesAreSupported()
        => Assert.That(() => Convert<DateTime>("1"), Throws.InvalidOperationException.With.Message.Contains("System.DateTime"));

    private static OutputData<T> Convert<T>(string json) => ValueConverter.Convert<T>("test", Value.Parser.ParseJson(json));

    [EnumType]
    private readonly struct Size
    {
        private readonly string _value;

        private Size(string value) => _value = value;

        public static explicit operator string(Size size) => size._value;

        public override string ToString() => _value;
    }

    [OutputType]
    private sealed class Shape
    {
        public readonly string? DisplayName;
        public readonly int Sides;
        public readonly ImmutableDictionary<string, string>? Tags;
        public readonly Shape? Inner;

        [OutputConstructor]
        private Shape([OutputConstructorParameter("display-name")] string? displayName, int sides, ImmutableDictionary<string, string>? tags, Shape? inner)
        {
            DisplayName = displayName;
            Sides = sides;
            Tags = tags;
            Inner = inner;
        }
    }
}
