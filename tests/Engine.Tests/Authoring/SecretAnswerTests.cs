using CalicoAci.Engine.Authoring.Secrets;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Authoring;

internal sealed class SecretAnswerTests
{
    [TestCase("swordfish", "swordfish")]
    [TestCase("", "")]
    [TestCase("@@S3cret99", "@S3cret99")]
    [TestCase("@@", "@")]
    [TestCase("@@@x", "@@x")]
    public void IsTheValue(string answer, string expected)
    {
        Assert.That(SecretAnswer.TryRead(answer, out string value), Is.True);
        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("@S3cret99")]
    [TestCase("@")]
    [TestCase("@~/no-such-file")]
    [TestCase("@/tmp")]
    [TestCase("@a\0b")]
    public void FileThatCannotBeReadIsNotTaken(string answer) => Assert.That(SecretAnswer.TryRead(answer, out _), Is.False);

    [Test]
    public void FileGivesItsTextWithoutTheEndOfTheLastLine()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "line 1\nline 2\r\n");

        Assert.That(SecretAnswer.TryRead($"@{file}", out string value), Is.True);
        Assert.That(value, Is.EqualTo("line 1\nline 2"));
        File.Delete(file);
    }

    [Test]
    public void FlagNamesTheFileThatCannotBeRead()
    {
        EngineException refused = Assert.Throws<EngineException>(() => new SecretValues().AddFiles(["bgpPassword=/no/such/file"], "calico-aci"))!;

        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(refused.Message, Does.StartWith("--secret-file bgpPassword: ").And.Contain("/no/such/file"));
    }
}
