using CalicoAci.Components.Bootstrap.Options;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Another kind of load balancer on running control-plane nodes: the virtual address never has two programs that claim it.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class LoadBalancerKindTests
{
    private const string Authentication = "etc/keepalived/authentication.conf";
    private const string Manifest = "etc/kubernetes/manifests/kube-vip.yaml";
    private static readonly string[] Nodes = ["dev-cp-1", "dev-cp-2"];

    private LabDeployments _lab = null!;

    private string Owner => _lab.Nodes.Lines("vip-owner").Single();

    [OneTimeSetUp]
    public async Task BootstrapWithKeepalived()
    {
        _lab = new LabDeployments(With(LoadBalancerKind.HaproxyKeepalived).Topology);
        await _lab.Deploy(With(LoadBalancerKind.HaproxyKeepalived));
    }

    [OneTimeTearDown]
    public void Stop() => _lab?.Dispose();

    [Test]
    public async Task KubeVipTakesOverAfterADeploymentThatWasCutShort()
    {
        string owner = Owner, other = Nodes.Single(node => node != owner);
        int calls = _lab.Nodes.Lines("calls").Length;
        await _lab.Deploy(With(LoadBalancerKind.KubeVip), cutAt: $"dev-kubeadm-{owner}-load-balancer-change");
        Assert.That(_lab.NodesOf(calls, "systemctl disable --now keepalived.service"), Is.EqualTo(new[] { other }), "its owner keeps the address");
        Assert.That(Owner, Is.EqualTo(owner));
        Assert.That(_lab.OnDisk(owner, "etc/keepalived/keepalived.conf"), Does.Exist, "it still runs with it");
        Assert.That(_lab.OnDisk(other, Manifest), Does.Not.Exist);

        await _lab.Deploy(With(LoadBalancerKind.KubeVip));

        Assert.That(_lab.Nodes.Lines("mistakes"), Is.Empty, "two programs never claimed the address");
        foreach (string node in Nodes)
        {
            Assert.That(_lab.OnDisk(node, Manifest), Does.Exist);
            Assert.That(_lab.OnDisk(node, Authentication), Does.Not.Exist);
            Assert.That(_lab.OnDisk(node, "etc/keepalived/keepalived.conf"), Does.Not.Exist);
            Assert.That(_lab.OnDisk(node, "etc/haproxy/haproxy.cfg"), Does.Exist, "kube-vip does not translate the port");
        }

        string[] since = [.. _lab.Nodes.Lines("calls").Skip(calls)];
        Assert.That(Array.FindIndex(since, call => call.StartsWith($"{owner} crictl pull ghcr.io/kube-vip/kube-vip:", StringComparison.Ordinal)), Is.Not.Negative.And.LessThan(Array.IndexOf(since, $"{owner} systemctl disable --now keepalived.service")), "the image is there before the address is given up");

        calls = _lab.Nodes.Lines("calls").Length;
        await _lab.Deploy(With(LoadBalancerKind.KubeVip));
        Assert.That(_lab.Nodes.Lines("calls"), Has.Length.EqualTo(calls), "nothing is left to do");
    }

    [Test]
    [DependsOnTest(nameof(KubeVipTakesOverAfterADeploymentThatWasCutShort))]
    public async Task AndGivesTheAddressBack()
    {
        await _lab.Deploy(With(LoadBalancerKind.HaproxyKeepalived));

        Assert.That(_lab.Nodes.Lines("mistakes"), Is.Empty);
        foreach (string node in Nodes)
        {
            Assert.That(_lab.OnDisk(node, Manifest), Does.Not.Exist);
            Assert.That(File.ReadAllText(_lab.OnDisk(node, Authentication)), Does.Contain(LabDeployments.Password));
            Assert.That(Path.Combine(_lab.Nodes.Cluster, $"keepalived.{node}"), Does.Exist, "keepalived runs");
        }
    }

    [Test]
    [DependsOnTest(nameof(AndGivesTheAddressBack))]
    public async Task KeepalivedGoesOnWhereNothingElseAnswers()
    {
        string owner = Owner, other = Nodes.Single(node => node != owner);
        ComponentRun planned = await _lab.Plan(With(LoadBalancerKind.Existing));
        foreach ((string node, string step, string part) in new[] { (owner, "ready", "create"), (other, "ready", "create"), (owner, "load-balancer-hold", "update"), (other, "load-balancer-hold", "update") })
        {
            Assert.That((await _lab.Run(planned.Registered[$"dev-kubeadm-{node}-{step}"], part)).ExitCode, Is.Zero, $"{node} {step}");
        }

        (int exitCode, _, string error) = await _lab.Run(planned.Registered[$"dev-kubeadm-{owner}-load-balancer-change"], "update", "SETTLE_ATTEMPTS=2");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain($"{owner}: step load-balancer failed").And.Contain("nothing answers at https://192.168.2.250:8443 without haproxy-keepalived, which runs here again"));
        Assert.That(Owner, Is.EqualTo(owner));

        await File.WriteAllTextAsync(Path.Combine(_lab.Nodes.Cluster, "external"), "");
        int calls = _lab.Nodes.Lines("calls").Length;
        await _lab.Deploy(With(LoadBalancerKind.Existing));
        Assert.That(Owner, Is.Empty);
        Assert.That(_lab.NodesOf(calls, "systemctl disable --now haproxy.service"), Is.EquivalentTo(Nodes));
        Assert.That(Nodes.Select(node => _lab.OnDisk(node, Authentication)), Has.All.Matches<string>(file => !File.Exists(file)));
        Assert.That(_lab.Nodes.Lines("mistakes"), Is.Empty);
    }

    private static SampleCluster With(LoadBalancerKind kind) => SampleCluster.Dev with { ControlPlanes = 2, Workers = 0, Adjust = options => options with { LoadBalancer = kind } };
}
