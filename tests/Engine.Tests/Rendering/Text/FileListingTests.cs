using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Tests.Rendering.Text;

public class FileListingTests
{
    private const string Two = "=== 0644 2 /etc/a\none\ntwo\n=== 0600 0 /etc/b c\n";

    [Test]
    public void ReadsModePathAndContent() =>
        Assert.That(FileListing.Read(Two), Is.EqualTo(new[] { new ListedFile("0644", "/etc/a", "one\ntwo\n"), new ListedFile("0600", "/etc/b c", "") }));

    [TestCase("", TestName = "NothingIsNoListing")]
    [TestCase("text\n" + Two, TestName = "TextBeforeTheFirstFileIsNoListing")]
    [TestCase(Two + "text\n", TestName = "TextAfterTheLastFileIsNoListing")]
    [TestCase("=== 0644 3 /etc/a\none\n", TestName = "AFileWithTooFewLinesIsNoListing")]
    [TestCase("=== 0644 1 /etc/a\none", TestName = "ALineWithoutItsEndIsNoListing")]
    [TestCase("=== 0644 1 etc/a\none\n", TestName = "ARelativePathIsNoListing")]
    [TestCase("=== 0644 99999999999 /etc/a\none\n", TestName = "AnImpossibleNumberIsNoListing")]
    public void ReadsNothingElse(string text) => Assert.That(FileListing.Read(text), Is.Empty);

    [Test]
    public void FindsFilesInOtherText() =>
        Assert.That(
            FileListing.Find("text\n=== 0644 9 /etc/broken\n" + Two + "=== 0644 1 /etc/last\nend").Select(file => file.Path),
            Is.EqualTo(new[] { "/etc/a", "/etc/b c", "/etc/last" }));

    [Test]
    public void TellsWhichFilesDiffer()
    {
        const string Now = "=== 0644 2 /etc/a\none\nTWO\n=== 0600 0 /etc/b c\n=== 0644 1 /etc/new\nx\n";
        Assert.That(FileListing.Differing(Two, Now), Is.EqualTo(new[] { "/etc/a", "/etc/new" }));
    }

    [Test]
    public void AnotherModeIsADifference() =>
        Assert.That(FileListing.Differing("=== 0644 1 /etc/a\nx\n", "=== 0600 1 /etc/a\nx\n"), Is.EqualTo(new[] { "/etc/a" }));
}
