using System.Collections.Immutable;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Core;

public class InputListTests
{
    [Test]
    public async Task TakesElementsInAllForms()
    {
        var expected = new[] { "a", "b" };
        InputList<string>[] lists =
        [
            ["a", "b"],
            new InputList<string> { "a", "b" },
            new[] { "a", "b" },
            new List<string> { "a", "b" },
            ImmutableArray.Create("a", "b"),
            new Input<string>[] { "a", Output.Create("b") },
            new[] { Output.Create("a"), Output.Create("b") },
            Output.Create(new[] { "a", "b" }),
            Output.Create(new List<string> { "a", "b" }),
            Output.Create(ImmutableArray.Create("a", "b")),
            Output.Create(expected.AsEnumerable()),
        ];

        foreach (var list in lists)
        {
            Assert.That(await ValueOf(list.ToOutput()), Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task TakesOneElementAsAList()
    {
        InputList<string> plain = "a";
        InputList<string> output = Output.CreateSecret("a");

        Assert.That(await ValueOf(plain.ToOutput()), Is.EqualTo(new[] { "a" }));
        Assert.That((await DataOf(output.ToOutput())).IsSecret);
    }

    [Test]
    public async Task MixesElementsAndLists()
    {
        var list = new InputList<string> { "a", (InputList<string>)Output.Create(new[] { "b", "c" }), "d" };
        list.AddRange(new[] { "e" });
        var longer = list.Concat(Output.Create(new[] { "f" })).Concat(["g"]);

        Assert.That(await ValueOf(list.ToOutput()), Is.EqualTo(new[] { "a", "b", "c", "d", "e" }));
        Assert.That(await ValueOf(longer.ToOutput()), Is.EqualTo(new[] { "a", "b", "c", "d", "e", "f", "g" }));
    }

    [Test]
    public async Task ConcatLeavesTheListAlone()
    {
        InputList<int> list = [1];
        var longer = list.Concat([2]);
        list.Add(3);
        longer.AddRange(longer);

        Assert.That(await ValueOf(list.ToOutput()), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(await ValueOf(longer.ToOutput()), Is.EqualTo(new[] { 1, 2, 1, 2 }));
    }

    [Test]
    public async Task WholeListIsSecretOrUnknownAsSoonAsAnElementIs()
    {
        InputList<string> list = ["a", Output.CreateSecret("b"), Unknown<string>()];

        var data = await DataOf(list.ToOutput());

        Assert.That((data.IsKnown, data.IsSecret), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task EnumeratesAsynchronouslyOnly()
    {
        InputList<string> list = ["a", "b"];
        var seen = new List<string>();
        await foreach (var item in list)
        {
            seen.Add(await ValueOf(item.ToOutput()));
        }

        Assert.That(seen, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(() => list.GetEnumerator(), Throws.InstanceOf<NotSupportedException>().With.Message.Contains("GetAsyncEnumerator"));
    }
}
