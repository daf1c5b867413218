using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Tests.Projects;

internal sealed class YamlFileTests
{
    [TestCase("a: &a [*a]\n", "s.yaml:1:4: the anchor 'a' holds itself.")]
    [TestCase("a: &a\n  b: { c: *a }\n", "s.yaml:1:4: the anchor 'a' holds itself.")]
    [TestCase("a: &a\n  <<: *a\n", "s.yaml:1:4: the anchor 'a' holds itself.")]
    [TestCase("a: 1\na: 2\n", "s.yaml:2:1: this is not valid YAML: Duplicate key")]
    [TestCase("a: *b\n", "this is not valid YAML: The anchor 'b'")]
    [TestCase("a: 1\n---\nb: 2\n", "s.yaml:3:1: a second document begins before this; only one is allowed.")]
    [TestCase("a:\n  <<: [1]\n", "s.yaml:2:7: '<<' must name a mapping, or a list of mappings.")]
    [TestCase("a: \"\\u00\"\n", "this is not valid YAML")]
    [TestCase("%YAML 9.9\n---\na: 1\n", "this is not valid YAML")]
    public void WhatMakesNoTreeIsNamedWithItsPlace(string text, string message)
        => Assert.That(() => Read(text), Throws.TypeOf<EngineException>().With.Message.Contains(message));

    [Test]
    public void DepthIsLimited()
    {
        Assert.That(() => Read($"a: {new string('[', 49)}{new string(']', 49)}"), Throws.Nothing);
        Assert.That(() => Read($"a: {new string('[', 5000)}{new string(']', 5000)}"), Throws.TypeOf<EngineException>().With.Message.Contains("nested deeper than 50 levels"));
    }

    [Test]
    public void AnchorsThatMultiplyAreRefused()
    {
        string[] lines = [.. Enumerable.Range(1, 9).Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]")];

        Assert.That(() => Read("a0: &a0 1\n" + string.Join('\n', lines)), Throws.TypeOf<EngineException>().With.Message.Contains("more than 1000000 values"));
    }

    [TestCase("base: &b { x: 1, y: 2 }\na:\n  <<: *b\n  y: 3\n")]
    [TestCase("base: &b { x: 1 }\nother: &o { x: 4, y: 3 }\na:\n  <<: [*b, *o]\n")]
    [TestCase("first: &f { x: 1 }\nbase: &b\n  <<: *f\n  y: 3\na:\n  <<: *b\n")]
    public void KeysAreMerged(string text)
    {
        var merged = (YamlMappingNode)Read(text).Find("a")!;

        Assert.That(merged.Children.ToDictionary(member => member.Key.ToString(), member => member.Value.ToString()), Is.EquivalentTo(new Dictionary<string, string> { ["x"] = "1", ["y"] = "3" }));
    }

    [TestCase("\uFEFFa: 1\n")]
    [TestCase("a: 1\r\n")]
    [TestCase("---\na: 1\n...\n")]
    [TestCase("a: &x 1\nb: *x\n")]
    public void WhatEditorsAddIsNoTrouble(string text)
        => Assert.That(Read(text).FindText("a"), Is.EqualTo("1"));

    private static YamlFile Read(string text)
    {
        // Files are read as bytes, so that a byte order mark is one.
        using var reader = new StreamReader(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
        return YamlFile.Read(reader, "s.yaml");
    }
}
