using System.Runtime.CompilerServices;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

public sealed class HostRouterScriptTests
{
    private static readonly string[] Scripts =
    [
        "Lab/lab.sh",
    ];

    [TestCaseSource(nameof(Scripts))]
    public void PassesShellcheck(string script)
    {
        Assume.That(File.Exists("/usr/bin/shellcheck"), "shellcheck is not installed: apt-get install shellcheck");

        Assert.That(FrrTools.Run("/usr/bin/shellcheck", TimeSpan.FromSeconds(180), Path.Combine(Folder(), script)), Is.EqualTo((0, string.Empty)));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
