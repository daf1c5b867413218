using CalicoAci.Components.Bootstrap.Options;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Other arguments of kubelets and another mode of kube-proxy in a running cluster.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class KubeletAndProxyTests
{
    private const string Flags = "var/lib/kubelet/kubeadm-flags.env";
    private static readonly string[] Nodes = ["dev-cp-1", "dev-workers-1"];
    private static readonly SampleCluster Plain = SampleCluster.Dev with { ControlPlanes = 1, Workers = 1 };

    private LabDeployments _lab = null!;

    [OneTimeSetUp]
    public async Task Bootstrap()
    {
        _lab = new LabDeployments(Plain.Topology);
        await _lab.Deploy(With(("v", "2")));
    }

    [OneTimeTearDown]
    public void Stop() => _lab?.Dispose();

    [Test]
    public async Task TheyReachNodesOneAfterTheOtherAndOnce()
    {
        Assert.That(FlagsOf("dev-workers-1"), Does.Contain("--node-ip=192.168.2.21").And.Contain("--v=2"), "kubeadm writes them at the join");
        int calls = _lab.Nodes.Lines("calls").Length;
        SampleCluster changed = With(("v", "4"), ("max-open-files", "2000000"));
        changed = changed with { Adjust = Also(changed, options => options with { KubeProxy = KubeProxyMode.Nftables }) };
        await _lab.Deploy(changed, cutAt: "dev-kubeadm-dev-workers-1-kubelet-config");
        await _lab.Deploy(changed);

        foreach (string node in Nodes)
        {
            Assert.That(FlagsOf(node), Does.Contain("--v=4").And.Contain("--max-open-files=2000000").And.Not.Contain("--v=2").And.Contain("--node-ip=").And.Contain("--node-labels=calico-aci.io/rack=rack-1"));
        }

        Assert.That(_lab.NodesOf(calls, "systemctl restart kubelet.service"), Is.EqualTo(Nodes), "once on each node");
        Assert.That(_lab.NodesOf(calls, "kubeadm init phase addon kube-proxy"), Is.EqualTo(new[] { "dev-cp-1" }));
        Assert.That(_lab.Calls(calls, "rollout restart daemonset kube-proxy"), Has.Exactly(1).Items);
        Assert.That(_lab.Nodes.Lines("config.kube-proxy"), Has.Member("mode: nftables"));

        calls = _lab.Nodes.Lines("calls").Length;
        ComponentRun again = await _lab.Deploy(changed);
        Assert.That(_lab.Nodes.Lines("calls"), Has.Length.EqualTo(calls), "nothing is left to do");
        foreach (MockResourceArgs step in again.Registered.Values.Where(step => step.Name!.EndsWith("-kubelet-config", StringComparison.Ordinal) || step.Name.EndsWith("-kube-proxy", StringComparison.Ordinal)))
        {
            Assert.That((await _lab.Run(step, "update")).ExitCode, Is.Zero, step.Name);
        }

        Assert.That(_lab.Calls(calls, "systemctl restart").Concat(_lab.Calls(calls, "rollout restart")), Is.Empty);
        Assert.That(_lab.Nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(TheyReachNodesOneAfterTheOtherAndOnce))]
    public async Task AnArgumentThatTheKubeletRefusesIsTakenBack()
    {
        string before = FlagsOf("dev-workers-1");
        ComponentRun planned = await _lab.Plan(With(("unknown-flag", "1")));
        Assert.That((await _lab.Run(planned.Registered["dev-kubeadm-dev-workers-1-ready"], "create")).ExitCode, Is.Zero);

        (int exitCode, _, string error) = await _lab.Run(planned.Registered["dev-kubeadm-dev-workers-1-kubelet-config"], "update", "SETTLE_ATTEMPTS=2");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("dev-workers-1: step kubelet-config failed").And.Contain("it has the former ones again"));
        Assert.That(FlagsOf("dev-workers-1"), Is.EqualTo(before));
    }

    [Test]
    [DependsOnTest(nameof(AnArgumentThatTheKubeletRefusesIsTakenBack))]
    public async Task AnArgumentGoesAndKubeProxyCannot()
    {
        SampleCluster none = With();
        await _lab.Deploy(none);
        Assert.That(Nodes.Select(FlagsOf), Has.All.Contains("--node-ip=").And.All.Not.Contain("--v=").And.All.Not.Contain("--max-open-files"));

        ComponentRun planned = await _lab.Plan(none with { Adjust = Also(none, options => options with { KubeProxy = KubeProxyMode.None, MaxPods = 99 }) });
        (int exitCode, _, string error) = await _lab.Run(planned.Registered["dev-kubeadm-dev-cp-1-ready"], "create");
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("kube-proxy cannot be taken away from a running cluster"));
        Assert.That(File.ReadAllText(_lab.OnDisk("dev-cp-1", "etc/calico-aci/kubeadm-init.yaml")), Does.Contain("kind: KubeProxyConfiguration").And.Not.Contain("maxPods: 99"), "no file is written");
    }

    private static SampleCluster With(params (string Name, string Value)[] arguments) => Plain with
    {
        Adjust = options => options with { KubeletArguments = arguments.ToDictionary(argument => argument.Name, argument => argument.Value) },
    };

    private static Func<KubernetesOptions, KubernetesOptions> Also(SampleCluster cluster, Func<KubernetesOptions, KubernetesOptions> change) => options => change(cluster.Adjust(options));

    private string FlagsOf(string node) => File.ReadAllText(_lab.OnDisk(node, Flags));
}
