using CalicoAci.Components.Bootstrap.Options;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Encryption at rest is switched on in a running cluster, widened, and takes another cipher.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class EncryptionSwitchTests
{
    private const string File = "etc/kubernetes/encryption/config.yaml";
    private static readonly string[] Nodes = ["dev-cp-1", "dev-cp-2"];
    private static readonly SampleCluster Plain = SampleCluster.Dev with { ControlPlanes = 2, Workers = 0 };
    private static readonly SampleCluster Encrypted = Plain with { Adjust = options => options with { Encryption = new() } };

    private LabDeployments _lab = null!;

    [OneTimeSetUp]
    public async Task BootstrapWithoutEncryption()
    {
        _lab = new LabDeployments((Plain with { ControlPlanes = 3 }).Topology);
        await _lab.Deploy(Plain);
    }

    [OneTimeTearDown]
    public void Stop() => _lab?.Dispose();

    [Test]
    public async Task OneDeploymentThatWasCutShortAndTheNextOneSwitchItOn()
    {
        int calls = _lab.Nodes.Lines("calls").Length;
        // A third control-plane node joins in the same deployment.
        SampleCluster wanted = Encrypted with { ControlPlanes = 3 };
        await _lab.Deploy(wanted, cutAt: "dev-kubeadm-dev-cp-2-control-plane");
        Assert.That(Writers(), Is.EqualTo(new[] { "identity", "identity", "identity" }), "all learn to read first");
        Assert.That(_lab.NodesOf(calls, "kubeadm init phase control-plane all"), Is.EqualTo(new[] { "dev-cp-1" }));

        await _lab.Deploy(wanted);

        Assert.That(_lab.NodesOf(calls, "kubeadm init phase control-plane all"), Is.EqualTo(Nodes), "the new node joins with it");
        Assert.That(_lab.Nodes.Lines("mistakes"), Is.Empty, "no API server met what it could not read");
        Assert.That(Writers(), Is.EqualTo(Enumerable.Repeat("secretbox", 3)));
        Assert.That(_lab.Nodes.Lines("written").Single(), Does.StartWith("secretbox/key-"), "everything is written anew once");
        Assert.That(Directory.GetFiles(_lab.OnDisk("dev-cp-1", "etc/kubernetes/encryption")).Select(Path.GetFileName), Is.EqualTo(new[] { "config.yaml" }));
        Assert.That(string.Join('\n', _lab.Nodes.Lines("ps").Concat(_lab.Nodes.Lines("calls"))), Does.Not.Contain(LabDeployments.Key));

        calls = _lab.Nodes.Lines("calls").Length;
        await _lab.Deploy(wanted);
        Assert.That(_lab.Nodes.Lines("calls"), Has.Length.EqualTo(calls), "nothing is left to do");
    }

    [Test]
    [DependsOnTest(nameof(OneDeploymentThatWasCutShortAndTheNextOneSwitchItOn))]
    public async Task AnotherCipherAndMoreResourcesFollowInTheSameWay()
    {
        await _lab.Deploy(With(new() { Provider = EncryptionCipher.Aescbc }));
        Assert.That(Writers(), Is.EqualTo(Enumerable.Repeat("aescbc", 3)));
        Assert.That(_lab.Nodes.Lines("written").Last(), Does.StartWith("aescbc/key-"));

        await _lab.Deploy(With(new() { Resources = ["secrets", "configmaps"] }), cutAt: "dev-kubeadm-dev-cp-2-encryption-write");
        Assert.That(Writers().ElementAt(1), Is.EqualTo("identity"), "what the others do not know is not encrypted yet");
        await _lab.Deploy(With(new() { Resources = ["secrets", "configmaps"] }));

        Assert.That(Writers(), Is.EqualTo(Enumerable.Repeat("secretbox", 3)));
        Assert.That(_lab.Nodes.Lines("written").TakeLast(2), Has.All.StartsWith("secretbox/key-"));
        Assert.That(_lab.Nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(AnotherCipherAndMoreResourcesFollowInTheSameWay))]
    public async Task WhatWouldBecomeUnreadableIsRefusedBeforeAnythingChanges()
    {
        string before = System.IO.File.ReadAllText(_lab.OnDisk("dev-cp-1", File));
        ComponentRun shorter = await _lab.Plan(With(new()));
        (int exitCode, _, string error) = await _lab.Run(shorter.Registered["dev-kubeadm-dev-cp-1-encryption"], "create");
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("dev-cp-1: step encryption-keys failed").And.Contain("could not read them any more: configmaps. Keep them in kubernetes.encryption.resources"));

        ComponentRun none = await _lab.Plan(Plain with { ControlPlanes = 3 });
        (exitCode, _, error) = await _lab.Run(none.Registered["dev-kubeadm-dev-cp-1-ready"], "create");
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("encryption at rest cannot be switched off"));
        Assert.That(System.IO.File.ReadAllText(_lab.OnDisk("dev-cp-1", "etc/calico-aci/kubeadm-init.yaml")), Does.Contain("encryption-provider-config"), "no file is written");
        Assert.That(System.IO.File.ReadAllText(_lab.OnDisk("dev-cp-1", File)), Is.EqualTo(before));
        Assert.That(_lab.OnDisk("dev-cp-1", "usr-local/lib/calico-aci/encryption-keys.sh"), Does.Exist);
    }

    [Test]
    [DependsOnTest(nameof(WhatWouldBecomeUnreadableIsRefusedBeforeAnythingChanges))]
    public async Task AnotherEndpointIsRefusedBeforeAnythingChanges()
    {
        SampleCluster other = With(new() { Resources = ["secrets", "configmaps"] });
        other = other with { Adjust = With(other, options => options with { Endpoint = options.Endpoint with { Port = 9443 }, MaxPods = 99 }) };
        ComponentRun planned = await _lab.Plan(other);
        (int exitCode, _, string error) = await _lab.Run(planned.Registered["dev-kubeadm-dev-cp-2-ready"], "create");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("point at 192.168.2.250:8443, and the stack says 192.168.2.250:9443. Keep cluster.apiServer"));
        Assert.That(System.IO.File.ReadAllText(_lab.OnDisk("dev-cp-2", "etc/calico-aci/kubeadm-init.yaml")), Does.Not.Contain("maxPods: 99"));
    }

    private static SampleCluster With(EncryptionOptions encryption) => Plain with { ControlPlanes = 3, Adjust = options => options with { Encryption = encryption } };

    private static Func<KubernetesOptions, KubernetesOptions> With(SampleCluster cluster, Func<KubernetesOptions, KubernetesOptions> change) => options => change(cluster.Adjust(options));

    /// <summary>What each API server writes with.</summary>
    private IEnumerable<string> Writers() => Enumerable.Range(1, 3).Select(number => System.IO.File.ReadLines(_lab.OnDisk($"dev-cp-{number}", File))
        .SkipWhile(line => !line.TrimStart().StartsWith("providers:", StringComparison.Ordinal)).ElementAt(1).Trim().TrimStart('-').Split(':')[0].Trim());
}
