using CalicoAci.Engine.Display;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Engine.Tests.Display;

internal sealed class LineDifferenceTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property BlocksTurnTheOldTextIntoTheNewOne() => Prop.ForAll(Arb.From(Texts()), pair =>
    {
        (string[] before, string[] after) = pair;
        List<LineBlock> blocks = LineDifference.Blocks(before, after);

        List<string> made = [];
        int place = 0;
        foreach (LineBlock block in blocks)
        {
            made.AddRange(before[place..block.OldStart]);
            made.AddRange(after[block.NewStart..block.NewEnd]);
            place = block.OldEnd;
        }

        made.AddRange(before[place..]);
        return made.SequenceEqual(after) && (blocks.Count > 0 || before.SequenceEqual(after));
    });

    [Test]
    public void TellsChangesApartThatAreFarFromEachOther()
    {
        string[] before = [.. Enumerable.Range(0, 500).Select(line => $"line {line}")];
        string[] after = [.. before];
        after[10] = "first";
        after[400] = "second";

        Assert.That(LineDifference.Blocks(before, after), Is.EqualTo(new LineBlock[] { new(10, 11, 10, 11), new(400, 401, 400, 401) }));
    }

    [Test]
    public void TakesTextsWithNothingInCommonAsOneBlock()
    {
        string[] before = [.. Enumerable.Range(0, 2000).Select(line => $"old {line}")];
        string[] after = [.. Enumerable.Range(0, 1000).Select(line => $"new {line}")];

        Assert.That(LineDifference.Blocks(before, after), Is.EqualTo(new LineBlock[] { new(0, 2000, 0, 1000) }));
    }

    private static Gen<(string[] Before, string[] After)> Texts()
    {
        Gen<string[]> lines = Gen.ArrayOf(Gen.Elements("a", "b", "c", "d"));
        return from before in lines
               from after in lines
               select (before, after);
    }
}
