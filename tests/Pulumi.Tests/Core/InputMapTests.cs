using System.Collections.Immutable;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Core;

public class InputMapTests
{
    [Test]
    public async Task TakesEntriesInAllForms()
    {
        var expected = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
        InputMap<string>[] maps =
        [
            new InputMap<string> { { "a", "1" }, { "b", Output.Create("2") } },
            new InputMap<string> { ["a"] = "1", ["b"] = "2" },
            new Dictionary<string, string>(expected),
            expected.ToImmutableDictionary(),
            Output.Create(new Dictionary<string, string>(expected)),
            Output.Create<IDictionary<string, string>>(expected),
            Output.Create(expected.ToImmutableDictionary()),
            new InputMap<string> { { "a", "1" }, (InputMap<string>)Output.Create(new Dictionary<string, string> { ["b"] = "2" }) },
        ];

        foreach (var map in maps)
        {
            Assert.That(await ValueOf(map.ToOutput()), Is.EquivalentTo(expected));
        }
    }

    [Test]
    public async Task MergeLetsTheSecondMapWin()
    {
        InputMap<int> first = new() { ["a"] = 1, ["b"] = 1 };
        InputMap<int> second = new() { ["b"] = Output.CreateSecret(2) };

        var data = await DataOf(InputMap<int>.Merge(first, second).ToOutput());

        Assert.That(data.Value, Is.EquivalentTo(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        Assert.That(data.IsSecret);
        Assert.That(await ValueOf(first.ToOutput()), Contains.Key("b").WithValue(1));
    }

    [Test]
    public void RejectsTheSameKeyTwice()
    {
        var map = new InputMap<int> { { "a", 1 }, { "a", 2 } };

        Assert.That(async () => await DataOf(map.ToOutput()), Throws.ArgumentException.With.Message.Contains("'a'"));
    }

    [Test]
    public async Task EnumeratesAsynchronouslyOnly()
    {
        var map = new InputMap<int> { ["a"] = 1 };
        var seen = new List<KeyValuePair<string, int>>();
        await foreach (var entry in map)
        {
            seen.Add(await ValueOf(entry.ToOutput()));
        }

        Assert.That(seen, Is.EqualTo(new[] { KeyValuePair.Create("a", 1) }));
        Assert.That(() => ((System.Collections.IEnumerable)map).GetEnumerator(), Throws.InstanceOf<NotSupportedException>());
    }
}
