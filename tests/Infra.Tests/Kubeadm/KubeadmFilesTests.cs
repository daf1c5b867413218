using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Tests.Settings;
using CalicoAci.Infra.Tests.Stacks;
using CalicoAci.Infra.Wiring;

namespace CalicoAci.Infra.Tests.Kubeadm;

/// <summary>The kubeadm files of every stack, and of a stack with every option, against the fields of the API types.</summary>
public sealed class KubeadmFilesTests
{
    private const string Everything = """
        {
          "version": "1.36.4", "kubeProxy": "ipvs", "containerRuntime": "cri-o", "maxPods": 200, "apiServerName": "api.example.net",
          "certificateNames": ["api.other.example.net"], "systemReserved": { "cpu": "250m", "memory": "500Mi" }, "kubeReserved": { "memory": "1Gi" },
          "featureGates": { "SomeGate": true }, "imageRepository": "mirror.example.net/k8s",
          "auditPolicy": "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules: [{ level: Metadata }]\n", "patches": { "kube-apiserver+merge.yaml": "spec: {}\n" },
          "extraArguments": { "apiServer": { "profiling": "false" }, "controllerManager": { "profiling": "false" }, "scheduler": { "profiling": "false" }, "etcd": { "quota-backend-bytes": "8589934592" }, "kubelet": { "v": "2" } },
          "encryption": { "provider": "aescbc", "resources": ["secrets", "configmaps"] }
        }
        """;

    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public void EveryStacksFilesAreValid(string stack)
    {
        NodeFile[] files = [.. FilesOf(Plan(stack))];

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.SelectMany(file => KubeadmRules.Check(file.Content).Select(error => $"{file.Path}: {error}")), Is.Empty);
    }

    [Test]
    public void EveryOptionGivesValidFiles()
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack().With("kubernetes", Everything).With("encryptionKey", "\"[secret]\"").Read();
        Assert.That(errors.All, Is.Empty);

        NodeFile[] files = [.. FilesOf(plan!)];

        Assert.That(files.SelectMany(file => KubeadmRules.Check(file.Content)), Is.Empty);
        string init = files.First(file => file.Path.EndsWith("kubeadm-init.yaml", StringComparison.Ordinal)).Content;
        Assert.That(init, Does.Contain("encryption-provider-config").And.Contain("audit-policy-file").And.Contain("systemReserved").And.Contain("strictARP: true").And.Contain("directory: /etc/calico-aci/patches").And.Contain("quota-backend-bytes"));
    }

    [TestCase("apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nfeaturegates: {}\nclustername: x\n", "unknown field ClusterConfiguration.clustername")]
    [TestCase("apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\n", "kubeadm.k8s.io/v1beta3 has no ClusterConfiguration")]
    [TestCase("apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n    profiling: 'false'\n", "unknown field ClusterConfiguration.apiServer.extraArgs.profiling")]
    [TestCase("apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n  - name: --profiling\n    value: 'false'\n", "'--profiling' is not of type argument")]
    [TestCase("apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  timeoutForControlPlane: 4m0s\n", "unknown field ClusterConfiguration.apiServer.timeoutForControlPlane")]
    [TestCase("apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nlocalAPIEndpoint:\n  bindPort: 70000\n", "'70000' is not of type port")]
    [TestCase("apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nmaxPods: many\n", "'many' is not of type number")]
    [TestCase("apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: userspace\n", "'userspace' is not of type enum")]
    public void WhatKubeadmRefusesIsAnError(string file, string error) => Assert.That(KubeadmRules.Check(file), Has.Some.Contains(error));

    private static StackPlan Plan(string stack)
    {
        var errors = new SettingsErrors();
        return StackSettingsReader.Read(StackFile.Load(stack).ToConfiguration(), errors) ?? throw new AssertionException(string.Join('\n', errors.All));
    }

    private static IEnumerable<NodeFile> FilesOf(StackPlan plan) =>
        BootstrapWiring.PlanNodes(plan).SelectMany(node => node.Files).Where(file => file.Path.StartsWith("/etc/calico-aci/kubeadm-", StringComparison.Ordinal));
}
