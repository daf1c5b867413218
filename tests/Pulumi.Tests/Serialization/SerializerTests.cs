using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf;
using Pulumi.Serialization;
using Pulumi.Tests.Resources;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Serialization;

public class SerializerTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [TestCase(null, "null")]
    [TestCase("a", "\"a\"")]
    [TestCase(true, "true")]
    [TestCase(3, "3")]
    [TestCase(1.5, "1.5")]
    [TestCase(DayOfWeek.Tuesday, "2")]
    public async Task PlainValuesStayPlain(object? value, string json) => Assert.That(await JsonOf(value), Is.EqualTo(json));

    [Test]
    public async Task ListsKeepNullsAndObjectsDropThem()
        => Assert.That(
            await JsonOf(new Dictionary<string, object?> { ["list"] = new object?[] { 1, null }, ["nothing"] = null, ["unset"] = default(ImmutableArray<int>) }),
            Is.EqualTo("""{ "list": [ 1, null ] }"""));

    [Test]
    public async Task EachElementKeepsItsOwnMarks()
    {
        var list = await JsonOf((InputList<string>)["a", Output.CreateSecret("b"), Unknown<string>()]);
        var map = await JsonOf(new InputMap<string> { ["k"] = Output.CreateSecret("v"), ["n"] = (string)null! });

        Assert.That(list, Is.EqualTo($$"""[ "a", { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "b" }, "{{Unknown}}" ]"""));
        Assert.That(map, Is.EqualTo("""{ "k": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "v" } }"""));
    }

    [Test]
    public async Task WholeListsThatAreOutputsKeepTheirMarks()
    {
        InputList<string> unknown = ["a", (Input<string>)"b"];
        unknown.AddRange(Unknown<string[]>());
        InputList<string> secret = Output.CreateSecret(new[] { "a" });

        Assert.That(await JsonOf(unknown), Is.EqualTo($"\"{Unknown}\""));
        Assert.That(await JsonOf(secret), Is.EqualTo("""{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": [ "a" ] }"""));
    }

    [Test]
    public async Task AssetsAndArchivesAreMarked()
    {
        const string Asset = "\"4dabf18193072939515e22adb298388d\": \"c44067f5952c0a294b673a41bacd8c17\"";
        const string Archive = "\"4dabf18193072939515e22adb298388d\": \"0def7320c3a5731c473e5ecbe6d01bc7\"";

        Assert.That(await JsonOf(new StringAsset("t")), Is.EqualTo($$"""{ {{Asset}}, "text": "t" }"""));
        Assert.That(await JsonOf(new FileAsset("/p")), Is.EqualTo($$"""{ {{Asset}}, "path": "/p" }"""));
        Assert.That(await JsonOf(new RemoteAsset("http://x")), Is.EqualTo($$"""{ {{Asset}}, "uri": "http://x" }"""));
        Assert.That(await JsonOf(new FileArchive("/p")), Is.EqualTo($$"""{ {{Archive}}, "path": "/p" }"""));
        Assert.That(await JsonOf(new RemoteArchive("http://x")), Is.EqualTo($$"""{ {{Archive}}, "uri": "http://x" }"""));
        Assert.That(
            await JsonOf(new AssetArchive(new Dictionary<string, AssetOrArchive> { ["f"] = new StringAsset("t") })),
            Is.EqualTo($$"""{ {{Archive}}, "assets": { "f": { {{Asset}}, "text": "t" } } }"""));
    }

    [Test]
    public async Task ResourcesAreReferencesOrIds()
    {
        var resource = new DependencyResource("urn:pulumi:s::p::t:i:T::a");

        Assert.That(
            await JsonOf(resource),
            Is.EqualTo("""{ "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:s::p::t:i:T::a", "id": "" }"""));
        var serializer = new Serializer(keepResources: false);
        Assert.That((await serializer.SerializeAsync(resource)).StringValue, Is.Empty);
        Assert.That(serializer.TakeResources(), Is.EqualTo(new[] { resource }));
        Assert.That(serializer.TakeResources(), Is.Empty);
    }

    [Test]
    public async Task OutputValuesCarryMarksAndDependencies()
    {
        var dependent = Utilities.OutputUtilities.WithDependency(Output.CreateSecret("x"), new DependencyResource("urn:pulumi:s::p::t:i:T::a"));
        var serializer = new Serializer(keepResources: true, keepOutputs: true);

        Assert.That(
            Text(await serializer.SerializeAsync(dependent)),
            Is.EqualTo("""{ "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "x", "secret": true, "dependencies": [ "urn:pulumi:s::p::t:i:T::a" ] }"""));
        Assert.That(
            Text(await serializer.SerializeAsync(Unknown<string>())),
            Is.EqualTo("""{ "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4" }"""));
        Assert.That(Text(await serializer.SerializeAsync(Output.Create("plain"))), Is.EqualTo("\"plain\""));
    }

    [Test]
    public async Task JsonInputsBecomeText()
    {
        var args = new JsonArgs { Policy = new InputMap<object> { ["a"] = new object[] { 1, "x" } } };
        var secret = new JsonArgs { Policy = new InputMap<object> { ["a"] = Output.CreateSecret<object>("s") } };
        var unknown = new JsonArgs { Policy = new InputMap<object> { ["a"] = Unknown<object>() } };

        Assert.That(await JsonOf(args), Is.EqualTo("""{ "policy": "{\"a\":[1,\"x\"]}" }"""));
        Assert.That(await JsonOf(secret), Does.Contain("1b47061264138c4ac30d75fd1eb44270").And.Contain("""{\"a\":\"s\"}"""));
        Assert.That(await JsonOf(unknown), Is.EqualTo($$"""{ "policy": "{{Unknown}}" }"""));
    }

    [Test]
    public async Task EnumStructsUnionsAndJsonElementsArePlain()
    {
        using var document = JsonDocument.Parse("""{"a":[1,null],"b":null}""");

        Assert.That(await JsonOf(Color.Red), Is.EqualTo("\"red\""));
        Assert.That(await JsonOf(Union<int, string>.FromT1("u")), Is.EqualTo("\"u\""));
        Assert.That(await JsonOf(document.RootElement), Is.EqualTo("""{ "a": [ 1, null ] }"""));
    }

    [Test]
    public void TellsThePathToAValueThatCannotBeSent()
    {
        Assert.That(
            () => JsonOf(new Dictionary<string, object?> { ["spec"] = new object[] { 1, new Dictionary<string, object> { ["when"] = DateTime.MinValue } } }),
            Throws.InstanceOf<SerializationException>().With.Message.EqualTo("spec[1].when: a System.DateTime cannot be an input."));
        Assert.That(() => JsonOf(new Dictionary<int, int> { [1] = 1 }), Throws.InstanceOf<SerializationException>().With.Message.Contains("keys must be strings"));
        Assert.That(() => JsonOf(Task.FromResult(1)), Throws.InstanceOf<SerializationException>().With.Message.Contains("Output.Create"));
    }

    [Test]
    public void RequiredInputsMustBeSet()
        => Assert.That(() => new RunInvokeArgs().GetInputs(), Throws.InstanceOf<RunException>().With.Message.Contains("RunInvokeArgs lacks a value for Command ('command')"));

    private static async Task<string> JsonOf(object? value) => Text(await new Serializer(keepResources: true).SerializeAsync(value));

    private static string Text(IMessage message) => JsonFormatter.Default.Format(message);

    private sealed class JsonArgs : ResourceArgs
    {
        [Input("policy", json: true)]
        public InputMap<object>? Policy { get; set; }
    }

    [EnumType]
    private readonly struct Color
    {
        private readonly string _value;

        private Color(string value) => _value = value;

        public static Color Red { get; } = new("red");

        public static explicit operator string(Color color) => color._value;
    }
}
