using CalicoAci.Components.Bootstrap.Options;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>A changed kubeadm configuration on a running cluster.</summary>
public sealed partial class SshBootstrapTests
{
    private static readonly string[] ControlPlaneNames = ["dev-cp-1", "dev-cp-2", "dev-cp-3"];

    [Test]
    [DependsOnTest(nameof(AnEncryptionKeyMustBeKnownBeforeItIsActive))]
    public async Task AChangedConfigurationReachesNodesOneAfterTheOther()
    {
        int calls = _nodes.Lines("calls").Length;
        SampleCluster changed = Changed(options => options with
        {
            SchedulerArguments = new Dictionary<string, string> { ["v"] = "4" },
            CertificateNames = ["api.example.net"],
            EtcdArguments = new Dictionary<string, string> { ["quota-backend-bytes"] = "4294967296" },
            MaxPods = 200,
        });
        string etcd = Path.Combine(_nodes.Disk("dev-cp-1"), "etc/kubernetes/manifests/etcd.yaml");
        await File.WriteAllTextAsync(etcd, "etcd\n");
        ComponentRun run = await ComponentRun.Executing(Update, () => Create(changed));

        Assert.That(Nodes(calls, "kubeadm init phase certs apiserver --config"), Is.EqualTo(ControlPlaneNames));
        Assert.That(Nodes(calls, "kubeadm init phase control-plane all --config"), Is.EqualTo(ControlPlaneNames));
        Assert.That(Nodes(calls, "kubeadm init phase etcd local --config"), Is.EqualTo(new[] { "dev-cp-1" }), "the others have no etcd here");
        Assert.That(await File.ReadAllTextAsync(etcd), Does.StartWith("etcd of "));
        File.Delete(etcd);
        Assert.That(Nodes(calls, "kubeadm init phase upload-config all"), Is.EqualTo(new[] { "dev-cp-1" }));
        Assert.That(Nodes(calls, "systemctl restart kubelet.service"), Is.EqualTo(ControlPlaneNames.Append("dev-workers-1")));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_nodes.Disk("dev-cp-3"), "etc/kubernetes/manifests/kube-scheduler.yaml")), Does.Contain("name:v"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_nodes.Disk("dev-workers-1"), "var/lib/kubelet/config.yaml")), Does.Contain("maxPods: 200"));

        // Again: only a run that was cut short is finished.
        string cut = Directory.CreateDirectory(Path.Combine(_nodes.Disk("dev-cp-2"), "var/lib/calico-aci/control-plane.before")).FullName;
        calls = _nodes.Lines("calls").Length;
        foreach (MockResourceArgs step in run.Registered.Values.Where(step => step.Name!.EndsWith("-control-plane", StringComparison.Ordinal) || step.Name.EndsWith("-kubelet-config", StringComparison.Ordinal)))
        {
            await Execute(step, "update");
        }

        Assert.That(Nodes(calls, "kubeadm init phase control-plane"), Is.EqualTo(new[] { "dev-cp-2" }));
        Assert.That(cut, Does.Not.Exist);
        Assert.That(Nodes(calls, "systemctl restart").Concat(Nodes(calls, "kubeadm init phase certs")).Concat(Nodes(calls, "kubeadm init phase upload-config")), Is.Empty);
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(AChangedConfigurationReachesNodesOneAfterTheOther))]
    public async Task AConfigurationThatCannotRunIsTakenBack()
    {
        string manifest = Path.Combine(_nodes.Disk("dev-cp-1"), "etc/kubernetes/manifests/kube-apiserver.yaml");
        string before = await File.ReadAllTextAsync(manifest);

        string error = await Refused(Changed(options => options with { ApiServerArguments = new Dictionary<string, string> { ["unknown-argument"] = "1" } }), "SETTLE_ATTEMPTS=3");

        Assert.That(error, Does.Contain("dev-cp-1: step control-plane-update failed").And.Contain("is not ready with the new configuration").And.Contain("has its former configuration again and its API server is ready"));
        Assert.That(await File.ReadAllTextAsync(manifest), Is.EqualTo(before));
    }

    [Test]
    [DependsOnTest(nameof(AConfigurationThatCannotRunIsTakenBack))]
    public async Task WhatARunningClusterCannotChangeIsRefused()
    {
        Assert.That(await Refused(Changed(options => options with { ServiceDomain = "other.local" })), Does.Contain("dnsDomain of a running cluster cannot change: it is cluster.local, and the stack says other.local"));
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
        await Execute(_run.Registered["dev-kubeadm-dev-cp-1-ready"]);
    }

    [Test]
    [DependsOnTest(nameof(WhatARunningClusterCannotChangeIsRefused))]
    public async Task AKubeletThatDoesNotComeUpGetsItsFormerConfigurationBack()
    {
        ComponentRun planned = await ComponentRun.Of(() => Create(Changed(options => options with { MaxPods = 150 })));
        string file = Path.Combine(_nodes.Disk("dev-workers-1"), "var/lib/kubelet/config.yaml");
        string sick = Path.Combine(_nodes.Cluster, "sick.dev-workers-1");
        MockResourceArgs step = planned.Registered["dev-kubeadm-dev-workers-1-kubelet-config"];
        await Execute(planned.Registered["dev-kubeadm-dev-cp-1-ready"]);
        await Execute(planned.Registered["dev-kubeadm-dev-cp-1-kubelet-config"], "update");
        await File.WriteAllTextAsync(sick, "");

        (int exitCode, _, string error) = await _nodes.Run(Host(step), $"env SETTLE_ATTEMPTS=2 {step.Inputs["update"]}", (string)step.Inputs["stdin"]);

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("dev-workers-1: step kubelet-config failed").And.Contain("it has the former ones again"));
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("maxPods: 200"));

        File.Delete(sick);
        await Execute(step, "update");
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("maxPods: 150"));
    }

    private static SampleCluster Changed(Func<KubernetesOptions, KubernetesOptions> change) => Cluster with { Workers = 1, Adjust = options => change(Cluster.Adjust(options)) };

    /// <summary>What the first control-plane node says when it refuses a configuration.</summary>
    private async Task<string> Refused(SampleCluster cluster, string variables = "A=b")
    {
        ComponentRun planned = await ComponentRun.Of(() => Create(cluster));
        await Execute(planned.Registered["dev-kubeadm-dev-cp-1-ready"]);
        MockResourceArgs step = planned.Registered["dev-kubeadm-dev-cp-1-control-plane"];
        (int exitCode, _, string error) = await _nodes.Run(Host(step), $"env {variables} {step.Inputs["update"]}", (string)step.Inputs["stdin"]);
        Assert.That(exitCode, Is.Not.Zero);
        return error;
    }

    private IEnumerable<string> Nodes(int since, string command) => _nodes.Lines("calls").Skip(since)
        .Where(call => call.Contains($" {command}", StringComparison.Ordinal)).Select(call => call.Split(' ')[0]);
}
