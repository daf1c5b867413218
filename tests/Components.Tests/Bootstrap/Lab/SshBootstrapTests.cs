using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CalicoAci.Components.Bootstrap;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>
/// The commands that the component registers, carried out over SSH in the order in which it lets them start, on nodes
/// whose kubeadm is a stand-in that refuses what kubeadm refuses.
/// </summary>
[Category("Lab")]
[NonParallelizable]
public sealed partial class SshBootstrapTests
{
    private const string Password = "s3cret12";
    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(1, 32).Select(number => (byte)number).ToArray());
    private static readonly string Key2 = Convert.ToBase64String(Enumerable.Range(101, 32).Select(number => (byte)number).ToArray());
    private static readonly SampleCluster Cluster = SampleCluster.Dev with { Workers = 2, Adjust = options => options with { Encryption = new() } };
    private SshNodes _nodes = null!;
    private ComponentRun _run = null!;
    private readonly Dictionary<string, string> _outputs = [];
    private readonly List<string> _left = [];

    [OneTimeSetUp]
    public async Task BootstrapTheCluster()
    {
        _nodes = new SshNodes((Cluster with { ControlPlanes = 4 }).Topology);
        _run = await ComponentRun.Executing(Execute, () => Create(Cluster));
    }

    [OneTimeTearDown]
    public void Stop() => _nodes?.Dispose();

    [Test]
    public void EveryNodeIsAMember()
    {
        string[] members = [.. Directory.GetFiles(Path.Combine(_nodes.Cluster, "members")).Select(file => Path.GetFileName(file)!)];

        Assert.That(members, Is.SupersetOf(Cluster.Topology.Nodes.Select(node => node.Name)));
        Assert.That(members.Count(member => member.EndsWith(".control-plane", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(EveryNodeIsAMember))]
    public void NobodySawASecretOnACommandLine()
    {
        string seen = string.Join('\n', _nodes.Lines("ps").Concat(_nodes.Lines("calls")));

        Assert.That(seen, Does.Contain("kubeadm join --config /run/calico-aci/join."), "the listing shows the commands");
        foreach (string secret in Secrets())
        {
            Assert.That(seen, Does.Not.Contain(secret));
        }
    }

    [Test]
    [DependsOnTest(nameof(NobodySawASecretOnACommandLine))]
    public void NoJoinMaterialIsLeftOnADisk()
    {
        foreach (string file in Cluster.Topology.Nodes.SelectMany(node => Directory.GetFiles(_nodes.Disk(node.Name), "*", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith("/etc/keepalived/authentication.conf", StringComparison.Ordinal)
                && !file.EndsWith("/etc/kubernetes/encryption/config.yaml", StringComparison.Ordinal) && new FileInfo(file) is { LinkTarget: null, Length: < 1_000_000 }))
        {
            string text = File.ReadAllText(file);
            Assert.That(Secrets().Where(secret => text.Contains(secret, StringComparison.Ordinal)), Is.Empty, file);
        }
    }

    [Test]
    [DependsOnTest(nameof(NoJoinMaterialIsLeftOnADisk))]
    public async Task EveryStepCanRunTwice()
    {
        string[] before = _nodes.Lines("calls");
        foreach (MockResourceArgs step in _run.Registered.Values.Where(step => step.Type == "command:remote:Command" && !step.Name!.EndsWith("-join-material", StringComparison.Ordinal)))
        {
            await Execute(step);
            if (!step.Inputs.ContainsKey("create"))
            {
                await Execute(step, "update");
            }
        }

        IEnumerable<string> calls = _nodes.Lines("calls").Skip(before.Length);
        Assert.That(calls.Where(call => call.Contains("kubeadm init", StringComparison.Ordinal) || call.Contains("kubeadm join", StringComparison.Ordinal) || call.Contains("apt-get install", StringComparison.Ordinal) || call.Contains(" drain ", StringComparison.Ordinal) || call.Contains("systemctl restart", StringComparison.Ordinal)), Is.Empty);
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(EveryStepCanRunTwice))]
    public async Task ANodeLeavesAndItsConnectionMayBreakWhenItReturns()
    {
        const string Node = "dev-cp-3";
        await Run($"dev-kubeadm-{Node}-member", "delete");
        await Run($"dev-kubeadm-{Node}-ready", "delete");
        Assert.That(Directory.GetFiles(Path.Combine(_nodes.Cluster, "members"), $"{Node}*"), Is.Empty, "node and etcd member are gone");
        Assert.That(_nodes.Lines("calls"), Does.Contain($"{Node} systemctl disable --now keepalived.service").And.Contain($"{Node} systemctl disable --now haproxy.service"), "or the machine would take the API's address when it boots");
        Assert.That(Path.Combine(_nodes.Disk(Node), "etc/keepalived/authentication.conf"), Does.Not.Exist);
        Assert.That(Path.Combine(_nodes.Disk(Node), "etc/kubernetes/encryption"), Does.Not.Exist);

        int enabled = _nodes.Lines("calls").Count(call => call == $"{Node} systemctl enable haproxy.service");
        await Execute(_run.Registered[$"dev-kubeadm-{Node}-ready"]);
        await Execute(_run.Registered[$"dev-kubeadm-{Node}-vrrp"]);
        await Execute(_run.Registered[$"dev-kubeadm-{Node}-encryption"]);
        Assert.That(_nodes.Lines("calls").Count(call => call == $"{Node} systemctl enable haproxy.service"), Is.EqualTo(enabled + 1));
        await Execute(_run.Registered[$"dev-kubeadm-{Node}-join-material"]);
        await File.WriteAllTextAsync(Path.Combine(_nodes.Cluster, $"hang.{Node}"), "");
        MockResourceArgs join = _run.Registered[$"dev-kubeadm-{Node}-join"];
        string material = _outputs[$"dev-kubeadm-{Node}-join-material"];
        using (Process cut = _nodes.Start(Host(join), (string)join.Inputs["create"], material))
        {
            string[] processes;
            while ((processes = _nodes.Lines($"hanging.{Node}")).Length == 0)
            {
                await Task.Delay(100);
            }

            cut.Kill(entireProcessTree: true);
            foreach (string id in processes[0].Split(' '))
            {
                using Process process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
                process.Kill();
            }
        }

        (int exitCode, _, string error) = await _nodes.Run(Host(join), (string)join.Inputs["create"], material);

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(error, Does.Contain("an earlier attempt was cut short").And.Contain("joined"));
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(ANodeLeavesAndItsConnectionMayBreakWhenItReturns))]
    public async Task RefusesToInitialiseASecondCluster()
    {
        MockResourceArgs init = _run.Registered["dev-kubeadm-init"];
        await Run("dev-kubeadm-dev-workers-2-member", "delete");
        await Run("dev-kubeadm-dev-workers-2-ready", "delete");
        await Execute(_run.Registered["dev-kubeadm-dev-workers-2-ready"]);
        File.Copy(
            Path.Combine(_nodes.Disk("dev-cp-1"), "usr-local/lib/calico-aci/kubeadm-init.sh"),
            Path.Combine(_nodes.Disk("dev-workers-2"), "usr-local/lib/calico-aci/kubeadm-init.sh"));

        (int exitCode, _, string error) = await _nodes.Run("192.168.2.22", (string)init.Inputs["create"]);

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("dev-workers-2: step kubeadm-init failed").And.Contain("kubernetes.initialControlPlane"));
    }

    [Test]
    [DependsOnTest(nameof(RefusesToInitialiseASecondCluster))]
    public async Task ExpiredMaterialSaysHowToMakeItAnew()
    {
        MockResourceArgs join = _run.Registered["dev-kubeadm-dev-workers-2-join"];
        string material = string.Join('\n', _outputs["dev-kubeadm-dev-workers-2-join-material"].Split('\n').Select(line => line.StartsWith("expires=", StringComparison.Ordinal) ? "expires=1" : line));

        (int exitCode, _, string error) = await _nodes.Run(Host(join), (string)join.Inputs["create"], material);

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("pulumi up").And.Contain("dev-kubeadm-dev-workers-2-join-material"));
        Assert.That(Secrets().Where(secret => error.Contains(secret, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(ExpiredMaterialSaysHowToMakeItAnew))]
    public async Task AWrongMtuIsAClearError()
    {
        MockResourceArgs ready = _run.Registered["dev-kubeadm-dev-workers-1-ready"];

        (int exitCode, _, string error) = await _nodes.Run(
            Host(ready), (string)ready.Inputs["create"], ((string)ready.Inputs["stdin"]).Replace("NODE_MTU=9000", "NODE_MTU=9100", StringComparison.Ordinal));

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("ens192 has an MTU of 9000 bytes, but the leaf SVIs use 9100"));
    }

    [Test]
    [DependsOnTest(nameof(AWrongMtuIsAClearError))]
    public async Task CertificatesAreRenewedNodeByNode()
    {
        string before = _outputs["dev-kubeadm-kubeconfig"];
        int calls = _nodes.Lines("calls").Length;
        // A run that was cut short left a manifest where the kubelet does not see it.
        string scheduler = Path.Combine(_nodes.Disk("dev-cp-2"), "etc/kubernetes/manifests/kube-scheduler.yaml");
        string away = Directory.CreateDirectory(Path.Combine(_nodes.Disk("dev-cp-2"), "var/lib/calico-aci/restarting")).FullName;
        File.Move(scheduler, Path.Combine(away, "kube-scheduler.yaml"));

        ComponentRun renewal = await ComponentRun.Executing(Update, () => Create(Cluster with { Workers = 1, Adjust = options => Cluster.Adjust(options) with { CertificateRenewal = "2026-11" } }));

        string[] renewed = [.. _nodes.Lines("calls").Skip(calls).Where(call => call.Contains("kubeadm certs renew all", StringComparison.Ordinal)).Select(call => call.Split(' ')[0])];
        Assert.That(renewed, Is.EqualTo(new[] { "dev-cp-1", "dev-cp-2", "dev-cp-3" }));
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
        Assert.That(scheduler, Does.Exist);
        Assert.That(_outputs["dev-kubeadm-kubeconfig"], Is.Not.EqualTo(before).And.StartsWith("kubeconfig of the cluster, issue "), "the output is read again");
        await Execute(renewal.Registered["dev-kubeadm-dev-cp-2-certificates"]);
        Assert.That(_nodes.Lines("calls").Skip(calls).Count(call => call.Contains("kubeadm certs renew all", StringComparison.Ordinal)), Is.EqualTo(3), "once for each node");
    }

    [Test]
    [DependsOnTest(nameof(CertificatesAreRenewedNodeByNode))]
    public async Task AnEncryptionKeyMustBeKnownBeforeItIsActive()
    {
        SampleCluster second = Cluster with { Workers = 1, Adjust = options => options with { Encryption = new() { ActiveKey = Components.Bootstrap.Options.EncryptionKeySlot.Second } } };
        ComponentRun planned = await ComponentRun.Of(() => Create(second, Key2));
        MockResourceArgs tooEarly = planned.Registered["dev-kubeadm-dev-cp-1-encryption"];
        (int exitCode, _, string error) = await _nodes.Run(Host(tooEarly), (string)tooEarly.Inputs["create"], (string)tooEarly.Inputs["stdin"]);
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("first add it as the inactive key and run pulumi up").And.Not.Contain(Key2));

        int calls = _nodes.Lines("calls").Length;
        await ComponentRun.Executing(Update, () => Create(Cluster with { Workers = 1 }, Key2));
        Assert.That(_nodes.Lines("calls").Skip(calls).Where(call => call.Contains("kubectl") && call.Contains("replace", StringComparison.Ordinal)), Is.Empty, "the active key is the same");
        await ComponentRun.Executing(Update, () => Create(second, Key2));

        Assert.That(_nodes.Lines("calls").Skip(calls).Where(call => call.Contains("kubectl") && call.Contains("replace", StringComparison.Ordinal)), Has.Exactly(1).Items);
        foreach (string node in Cluster.Topology.ControlPlaneNodes.Select(node => node.Name))
        {
            string file = Path.Combine(_nodes.Disk(node), "etc/kubernetes/encryption/config.yaml");
            string text = File.ReadAllText(file);
            Assert.That(text.IndexOf(Key2, StringComparison.Ordinal), Is.Positive.And.LessThan(text.IndexOf(Key, StringComparison.Ordinal)), node);
            Assert.That(Tools.Tool.Run("stat", "--format=%a", file).Output.Trim(), Is.EqualTo("600"), node);
        }

        string seen = string.Join('\n', _nodes.Lines("ps").Concat(_nodes.Lines("calls")));
        Assert.That(seen, Does.Not.Contain(Key).And.Not.Contain(Key2));
    }

    private void Create(SampleCluster cluster) => Create(cluster, null);

    private void Create(SampleCluster cluster, string? key2) => _ = new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
    {
        Kubernetes = cluster.Options,
        Nodes = [.. cluster.Topology.Nodes.Select(node => new KubeadmNode(cluster.Plan(node.Name), null))],
        User = "root",
        SshPrivateKey = Output.CreateSecret(File.ReadAllText(_nodes.Key)),
        VrrpPassword = Output.CreateSecret(Password),
        EncryptionKey = Output.CreateSecret(Key),
        EncryptionKey2 = key2 is null ? null : (Input<string>)Output.CreateSecret(key2),
    });

    /// <summary>What the provider does when it creates a step.</summary>
    private async Task<ImmutableDictionary<string, object>> Execute(MockResourceArgs step)
    {
        if (!step.Inputs.ContainsKey("create"))
        {
            return ImmutableDictionary<string, object>.Empty;
        }

        return await Execute(step, "create");
    }

    private async Task<ImmutableDictionary<string, object>> Execute(MockResourceArgs step, string part)
    {
        (int exitCode, string output, string error) = await _nodes.Run(Host(step), (string)step.Inputs[part], (string?)step.Inputs.GetValueOrDefault("stdin") ?? "");
        Assert.That(exitCode, Is.Zero, $"{step.Name}: {error}");
        lock (_outputs)
        {
            _outputs[step.Name!] = output;
        }

        return ImmutableDictionary<string, object>.Empty.Add("stdout", output).Add("stderr", error);
    }

    /// <summary>What the provider does with a step of an earlier run: nothing if nothing has changed, else its update.</summary>
    private async Task<ImmutableDictionary<string, object>> Update(MockResourceArgs step)
    {
        if (!_run.Registered.TryGetValue(step.Name!, out MockResourceArgs? old) || _left.Any(node => step.Name!.Contains($"-{node}-", StringComparison.Ordinal)))
        {
            return await Execute(step);
        }

        if (!Triggers(old).SequenceEqual(Triggers(step)))
        {
            return await Execute(step);
        }

        bool same = Equals(old.Inputs.GetValueOrDefault("create"), step.Inputs.GetValueOrDefault("create")) && Equals(old.Inputs.GetValueOrDefault("update"), step.Inputs.GetValueOrDefault("update")) && Equals(old.Inputs.GetValueOrDefault("stdin"), step.Inputs.GetValueOrDefault("stdin"));
        return same || Equals(step.Inputs.GetValueOrDefault("update"), "true")
            ? ImmutableDictionary<string, object>.Empty.Add("stdout", _outputs.GetValueOrDefault(step.Name!, ""))
            : await Execute(step, step.Inputs.ContainsKey("update") ? "update" : "create");
    }

    private static ImmutableArray<object> Triggers(MockResourceArgs step) => step.Inputs.GetValueOrDefault("triggers") is ImmutableArray<object> triggers ? triggers : [];

    private async Task Run(string step, string part)
    {
        MockResourceArgs found = _run.Registered[step];
        (int exitCode, _, string error) = await _nodes.Run(Host(found), (string)found.Inputs[part]);
        Assert.That(exitCode, Is.Zero, $"{step} ({part}): {error}");
    }

    private static string Host(MockResourceArgs step) => (string)((ImmutableDictionary<string, object>)step.Inputs["connection"])["host"];

    private IEnumerable<string> Secrets() => _outputs.Where(output => output.Key.EndsWith("-join-material", StringComparison.Ordinal))
        .SelectMany(output => output.Value.Split('\n'))
        .Where(line => line.StartsWith("token=", StringComparison.Ordinal) || line.StartsWith("certificateKey=", StringComparison.Ordinal))
        .Select(line => line.Split('=', 2)[1])
        .Where(value => value.Length > 0)
        .Concat([Password, Key, Key2]);
}
