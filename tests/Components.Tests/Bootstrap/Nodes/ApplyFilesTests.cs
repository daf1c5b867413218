using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Nodes;

/// <summary>apply-files.sh on a folder in the place of a host's disk.</summary>
public sealed class ApplyFilesTests
{
    private const string Prepare = "=== 0755 2 /usr/local/lib/calico-aci/node-prepare.sh\n#!/bin/sh\necho prepared\n";

    private TemporaryFolder _host = null!;

    [SetUp]
    public void MakeTheHost()
    {
        Tool.Require("bash", "awk", "flock", "sha256sum");
        _host = new TemporaryFolder();
        _host.Write("etc/os-release", "ID=ubuntu\nVERSION_ID=\"24.04\"\n");
        _host.Write("bin/cloud-init", "#!/bin/sh\n", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [TearDown]
    public void Clean() => _host.Dispose();

    [Test]
    public void WritesWhatDiffersInContentOrModeAndTakesAwayWhatIsNotNamedAnyMore()
    {
        string listing = FileListing.Write([new("/etc/a.d/b.conf", "x\n=== 0644 1 /etc/no-file\n", "0600")]) + "=== 0644 0 /etc/empty\n";
        Assert.That(Apply(Prepare + listing), Is.EqualTo((0, "wrote /usr/local/lib/calico-aci/node-prepare.sh\nwrote /etc/a.d/b.conf\nwrote /etc/empty\nprepared\n")));
        Assert.That(File.ReadAllText(On("etc/a.d/b.conf")), Is.EqualTo("x\n=== 0644 1 /etc/no-file\n"));
        Assert.That(Tool.Run("stat", "--format", "%a", On("etc/a.d/b.conf")), Is.EqualTo((0, "600\n")));
        Assert.That(On("etc/no-file"), Does.Not.Exist);

        Assert.That(Apply(Prepare + listing), Is.EqualTo((0, "prepared\n")));
        Assert.That(Apply(Prepare + listing.Replace("0600", "0640", StringComparison.Ordinal)), Is.EqualTo((0, "wrote /etc/a.d/b.conf\nprepared\n")));
        Assert.That(Apply(Prepare), Is.EqualTo((0, "removed /etc/a.d/b.conf\nremoved /etc/empty\nprepared\n")));
        Assert.That(Directory.GetFiles(On("etc/a.d")), Is.Empty);
    }

    [TestCase("=== 0644 3 /etc/c\none\n", "the stream ended inside /etc/c")]
    [TestCase("nonsense\n", "the stream has 'nonsense' where a file header belongs")]
    [TestCase("=== 0644 1 /etc/../c\nx\n", "refusing the path /etc/../c")]
    [TestCase("=== 644 1 /etc/c\nx\n", "the stream has '=== 644 1 /etc/c' where a file header belongs")]
    public void ABrokenStreamChangesNothing(string broken, string why)
    {
        Apply(Prepare + "=== 0644 1 /etc/kept\nold\n");

        (int exitCode, string output) = Apply($"{Prepare}=== 0644 1 /etc/kept\nnew\n{broken}");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.EndWith($": step apply-files failed: {why}\n"));
        Assert.That(File.ReadAllText(On("etc/kept")), Is.EqualTo("old\n"));
        Assert.That(On("etc/c"), Does.Not.Exist);
        Assert.That(Directory.GetFileSystemEntries(On("var/lib/calico-aci")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "files", "files.lock" }));
    }

    [Test]
    public void NoFileIsAnError() => Assert.That(Apply("").Output, Does.EndWith(": step apply-files failed: no file came with the stream\n"));

    private string On(string path) => Path.Combine(_host.Path, path);

    private (int ExitCode, string Output) Apply(string stream)
    {
        _host.Write("stream", stream);
        string command = $"CALICO_ACI_ROOT='{_host.Path}' PATH='{On("bin")}':$PATH bash -c \"$1\" apply-files 5 debian <'{On("stream")}' 2>&1";
        return Tool.Run("bash", "-c", command, "run", EmbeddedText.Script("apply-files"));
    }
}
