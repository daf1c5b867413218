using System.CommandLine;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Commands;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What <c>calico-aci preview --against</c> says in words about changes of the sample stack.</summary>
public sealed class ExplanationTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public async Task SaveTheBaseline()
    {
        _folder = Directory.CreateTempSubdirectory("calico-aci-explanation-").FullName;
        await PreviewAsync("before", Sample, "--save", Baseline);
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task NothingChangedNeedsNoWords()
    {
        string text = await PreviewAsync("same", Sample, "--against", Baseline);

        Assert.That(text, Does.Contain("No changes.").And.Not.Contain("Nodes that"));
    }

    [Test]
    public async Task AnUpgradeNamesTheOrderOfDrains()
    {
        string text = await PreviewAsync("upgrade", Sample.Replace("version: 1.36.4", "version: 1.37.1\n    upgradeFrom: 1.36.4", StringComparison.Ordinal), "--against", Baseline);

        Assert.That(Section(text, "Nodes that are drained and upgraded, in this order"), Is.EqualTo(new[]
        {
            "1. dev-cp-1: cordoned and drained for at most 300 s, upgraded from 1.36.4 to 1.37.1, then takes pods again; its API server and its etcd member restart",
            "2. dev-cp-2: cordoned and drained for at most 300 s, upgraded from 1.36.4 to 1.37.1, then takes pods again; its API server and its etcd member restart",
            "3. dev-cp-3: cordoned and drained for at most 300 s, upgraded from 1.36.4 to 1.37.1, then takes pods again; its API server and its etcd member restart",
            "4. dev-worker-1: cordoned and drained for at most 300 s, upgraded from 1.36.4 to 1.37.1, then takes pods again",
            "5. dev-worker-2: cordoned and drained for at most 300 s, upgraded from 1.36.4 to 1.37.1, then takes pods again",
            "6. dev-worker-3: cordoned and drained for at most 300 s, upgraded from 1.36.4 to 1.37.1, then takes pods again",
        }));
    }

    [Test]
    public async Task AWorkerLessAndTwoMoreAreNamed()
    {
        string text = await PreviewAsync("workers", Sample.Replace("worker:\n        count: 3", "worker:\n        count: 5\n        except: [2]", StringComparison.Ordinal), "--against", Baseline);

        Assert.That(Section(text, "Nodes that join"), Is.EqualTo(new[] { "dev-worker-4 and dev-worker-5: joins as a worker; no other node changes" }));
        Assert.That(Section(text, "Nodes that leave"), Has.Length.EqualTo(1).And.Some.StartsWith("dev-worker-2: cordoned and drained for at most 300 s"));
    }

    [Test]
    public async Task AnotherVirtualAddressMayInterruptTheApi()
    {
        string text = await PreviewAsync("router-id", Sample.Replace("version: 1.36.4", "version: 1.36.4\n    loadBalancer: { virtualRouterId: 77 }", StringComparison.Ordinal), "--against", Baseline);

        Assert.That(Section(text, "What may interrupt traffic"), Is.EqualTo(new[]
        {
            "dev-cp-1, dev-cp-2 and dev-cp-3: keepalived reloads its configuration: the virtual address 192.168.2.250 may move, and connections to the API through it may break and be made anew",
        }));
    }

    [Test]
    public async Task ALeafThatTakesTheOtherPasswordDropsItsSessionsOnly()
    {
        string secret = Sample.Split('\n').SkipWhile(line => !line.StartsWith("  calico-aci:bgpPassword:", StringComparison.Ordinal)).ElementAt(1);
        string text = await PreviewAsync(
            "password",
            Sample.Replace("routerId: 10.255.0.201", "routerId: 10.255.0.201\n      bgpPassword: second", StringComparison.Ordinal)
                .Replace("  calico-aci:bgpPassword:", $"  calico-aci:bgpPassword2:\n{secret}\n  calico-aci:bgpPassword:", StringComparison.Ordinal),
            "--against",
            Baseline);

        Assert.That(Section(text, "What may interrupt traffic"), Is.EqualTo(new[]
        {
            "leaf 201: its BGP sessions with the nodes of rack-1 take another password: they drop until both ends have it, and traffic goes through the leaves of the rack that are not named here",
        }));
    }

    [Test]
    public async Task CertificatesAreRenewedNodeByNode()
    {
        string text = await PreviewAsync("renew", Sample.Replace("version: 1.36.4", "version: 1.36.4\n    certificates: { renew: '2026-11' }", StringComparison.Ordinal), "--against", Baseline);

        string[] lines = Section(text, "What changes on running nodes, in this order");
        Assert.That(lines.Select(line => line[..12]), Is.EqualTo(new[] { "1. dev-cp-1: ", "2. dev-cp-2: ", "3. dev-cp-3: " }.Select(line => line[..12])));
        Assert.That(lines, Has.All.Contains("its certificates are renewed (2026-11)"));
    }

    [Test]
    public async Task AnotherContainerdNamesTheOrderOfDrains()
    {
        string text = await PreviewAsync("containerd", Sample.Replace("version: 1.36.4", "version: 1.36.4\n    containerdVersion: '2.3'", StringComparison.Ordinal), "--against", Baseline);

        string[] lines = Section(text, "Nodes that are drained and upgraded, in this order");
        Assert.That(lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]), Is.EqualTo(new[]
        {
            "1. dev-cp-1", "2. dev-cp-2", "3. dev-cp-3", "4. dev-worker-1", "5. dev-worker-2", "6. dev-worker-3",
        }));
        Assert.That(lines, Has.All.Contains("cordoned and drained for at most 300 s, gets containerd 2.3, restarts it with the kubelet, then takes pods again"));
        Assert.That(text, Does.Not.Contain("containerd.service restarts"), "its configuration file stays the same");
    }

    [Test]
    public async Task AnotherArgumentRestartsTheControlPlaneNodeByNode()
    {
        string text = await PreviewAsync("argument", Sample.Replace("version: 1.36.4", "version: 1.36.4\n    maxPods: 64\n    extraArguments: { scheduler: { v: '4' } }", StringComparison.Ordinal), "--against", Baseline);

        string[] lines = Section(text, "What changes on running nodes, in this order");
        Assert.That(lines.Where(line => line.Contains("its control plane takes another configuration", StringComparison.Ordinal)).Select(line => line[..11]), Is.EqualTo(new[] { "1. dev-cp-1", "2. dev-cp-2", "3. dev-cp-3" }));
        Assert.That(lines, Has.Exactly(6).Contains("its kubelet restarts with another configuration"));
    }

    [Test]
    public async Task EncryptionIsSwitchedOnNodeByNodeAndNotOff()
    {
        string secret = Sample.Split('\n').SkipWhile(line => !line.StartsWith("  calico-aci:bgpPassword:", StringComparison.Ordinal)).ElementAt(1);
        string encrypted = Sample.Replace("version: 1.36.4", "version: 1.36.4\n    encryption: {}", StringComparison.Ordinal)
            .Replace("  calico-aci:bgpPassword:", $"  calico-aci:encryptionKey:\n{secret}\n  calico-aci:bgpPassword:", StringComparison.Ordinal);
        string saved = Path.Combine(_folder, "encrypted.json");
        string on = await PreviewAsync("encryption", encrypted, "--against", Baseline, "--save", saved);
        string[] lines = Section(on, "What changes on running nodes, in this order");
        Assert.That(lines.Where(line => line.Contains("its control plane takes another configuration", StringComparison.Ordinal)).Select(line => line[..11]), Is.EqualTo(new[] { "1. dev-cp-1", "2. dev-cp-2", "3. dev-cp-3" }));
        Assert.That(lines.Last(), Does.StartWith("4. secrets: encrypted in etcd from here on"));

        string off = await PreviewAsync("no-encryption", Sample, "--against", saved);
        Assert.That(Section(off, "What may interrupt traffic"), Has.Exactly(1).StartsWith("secrets: encryption at rest cannot be switched off"));
    }

    [Test]
    public async Task AnotherKindOfLoadBalancerTakesTheAddressOverAndAnotherEndpointIsRefused()
    {
        string kubeVip = Sample.Replace("version: 1.36.4", "version: 1.36.4\n    loadBalancer: { kind: kube-vip }", StringComparison.Ordinal);
        string saved = Path.Combine(_folder, "kube-vip.json");
        string there = await PreviewAsync("kube-vip", kubeVip, "--against", Baseline, "--save", saved);
        string back = await PreviewAsync("no-kube-vip", Sample, "--against", saved);
        Assert.That(Section(there, "What may interrupt traffic"), Is.EqualTo(new[] { TakesOver("kube-vip") }));
        Assert.That(Section(back, "What may interrupt traffic"), Is.EqualTo(new[] { TakesOver("haproxy-keepalived") }));

        string port = await PreviewAsync("port", Regex.Replace(Sample, @"(?m)^(\s+)apiServer:\s*$", "$1apiServer:\n$1  port: 9443"), "--against", Baseline);
        Assert.That(Section(port, "What may interrupt traffic, in this order"), Has.Exactly(1).StartsWith("2. dev-cp-1, dev-cp-2 and dev-cp-3: refuses another endpoint of the API"));
    }

    [Test]
    public async Task KubeletsAndKubeProxyTakeOtherArguments()
    {
        string text = await PreviewAsync("kubelet", Sample.Replace("version: 1.36.4", "version: 1.36.4\n    kubeProxy: ipvs\n    extraArguments: { kubelet: { v: '4' } }", StringComparison.Ordinal), "--against", Baseline);

        Assert.That(Section(text, "What changes on running nodes, in this order"), Has.Exactly(6).Contains("its kubelet restarts with another configuration or other arguments"));
        Assert.That(Section(text, "What may interrupt traffic"), Has.Exactly(1).StartsWith("kube-proxy: takes another configuration and restarts"));
    }

    [Test]
    public async Task JsonHasTheSentences()
    {
        string text = await PreviewAsync("json", Sample.Replace("version: 1.36.4", "version: 1.36.4\n    imageRepository: mirror.example.net/k8s", StringComparison.Ordinal), "--against", Baseline, "--json");

        using var json = System.Text.Json.JsonDocument.Parse(text);
        System.Text.Json.JsonElement sentence = json.RootElement.GetProperty("explanation").EnumerateArray()
            .SelectMany(section => section.GetProperty("sentences").EnumerateArray())
            .Single(sentence => sentence.GetProperty("text").GetString()!.StartsWith("containerd.service restarts", StringComparison.Ordinal));
        Assert.That(sentence.GetProperty("subjects").GetArrayLength(), Is.EqualTo(6));
    }

    private static string Sample => File.ReadAllText(Path.Combine(RepositoryFiles.Root, "Pulumi.dev.yaml"));

    private string Baseline => Path.Combine(_folder, "baseline.json");

    private static string TakesOver(string kind) =>
        $"dev-cp-1, dev-cp-2 and dev-cp-3: {kind} takes over the virtual address 192.168.2.250: what answered there before stops on the nodes without the address, then its owner changes, then the others; the API is away for some seconds, pods go on";

    private static string[] Section(string text, string heading) =>
        [.. text.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Trim())];

    private async Task<string> PreviewAsync(string name, string settings, params string[] arguments)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        string file = Path.Combine(folder, "Pulumi.dev.yaml");
        await File.WriteAllTextAsync(file, settings);
        File.Copy(Path.Combine(RepositoryFiles.Root, "Pulumi.dev.fixtures.yaml"), Path.Combine(folder, "Pulumi.dev.fixtures.yaml"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandTree.RunAsync(
            ["preview", "--cwd", RepositoryFiles.Root, "--config-file", file, "--program", Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll"), "--no-color", .. arguments],
            new InvocationConfiguration { Output = output, Error = error });
        Assert.That(code, Is.Zero, error.ToString());
        return output.ToString();
    }
}
