using CalicoAci.Engine.Authoring;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Authoring;

internal sealed class StackFilesTests
{
    [Test]
    public void FolderThatIsMissingIsTold()
    {
        string file = Path.Combine(Path.GetTempPath(), $"calico-aci-{Guid.NewGuid():N}", "Pulumi.lab.yaml");

        EngineException refused = Assert.Throws<EngineException>(() => StackFiles.Write(file, "config: {}\n", force: false))!;

        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(refused.Message, Does.StartWith($"{file} cannot be written: "));
    }
}
