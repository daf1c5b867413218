using System.Text.Json;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Core;

public class UnionTests
{
    [Test]
    public void HoldsOneOfTwoTypes()
    {
        Union<int, string> number = 1;
        Union<int, string> text = "a";

        Assert.That((number.IsT0, number.AsT0, number.Value), Is.EqualTo((true, 1, (object)1)));
        Assert.That((text.IsT1, text.AsT1, text.Match(_ => "", t => t)), Is.EqualTo((true, "a", "a")));
        Assert.That(() => number.AsT1, Throws.InvalidOperationException);
        Assert.That(text.MapT1(t => t.Length), Is.EqualTo(Union<int, int>.FromT1(1)));
        Assert.That(number == Union<int, string>.FromT0(1) && number != text);
        Assert.That(number.TryPickT1(out _, out var rest) ? -1 : rest, Is.EqualTo(1));
    }

    [Test]
    public async Task InputsTakeEitherType()
    {
        InputUnion<int, string> number = 1;
        InputUnion<int, string> secret = Output.CreateSecret("a");
        var list = new InputList<Union<int, string>>();
        list.Add((Input<int>)1);
        list.Add((Input<string>)"a");

        Assert.That((await ValueOf(number.ToOutput())).AsT0, Is.EqualTo(1));
        Assert.That(await DataOf(secret.ToOutput()), Has.Property("IsSecret").True);
        Assert.That(await ValueOf(list.ToOutput()), Is.EqualTo(new Union<int, string>[] { 1, "a" }));
    }

    [Test]
    public async Task JsonInputsTakeTextDocumentsAndElements()
    {
        using var document = JsonDocument.Parse("""{"a":1}""");
        InputJson[] inputs = ["""{"a":1}""", document, document.RootElement, Output.Create("""{"a":1}"""), Output.Create(document), Output.Create(document.RootElement)];

        foreach (var input in inputs)
        {
            Assert.That((await ValueOf(input.ToOutput())).GetProperty("a").GetInt32(), Is.EqualTo(1));
        }
    }
}
