using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>How etcd-restore.sh makes an URL of the address that a person types.</summary>
public sealed class EtcdUrlTests
{
    [TestCase("192.168.2.11", "https://192.168.2.11:2379")]
    [TestCase("2001:db8::11", "https://[2001:db8::11]:2379")]
    [TestCase("[2001:db8::11]", "https://[2001:db8::11]:2379")]
    [TestCase("cp-1.example.net", "https://cp-1.example.net:2379")]
    public void AnAddressNeedsNoBrackets(string typed, string url)
    {
        using var folder = new TemporaryFolder();
        NodeFile script = SampleCluster.Dev.Plan("dev-cp-1").Files.Single(file => file.Path == NodePaths.Script("etcd-restore"));
        folder.Write("etcd-restore.sh", script.Content);

        (int exitCode, string output) = Tool.Run("bash", "-c", "eval \"$(sed -n '/^etcd_url()/,/^}/p' \"$1\")\" && etcd_url \"$2\"", "bash", Path.Combine(folder.Path, "etcd-restore.sh"), typed);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output.Trim(), Is.EqualTo(url));
        Assert.That(script.Content, Does.Contain("first=$(etcd_url \"${2:"), "rejoin takes it");
    }
}
