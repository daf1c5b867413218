using System.CommandLine;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What a comparison says about changes of the sample stack that interrupt all of something at once, and about machines that are powered off.</summary>
public sealed class ChangeSafetyTests
{
    private const string AllSessions = "the nodes of rack-1 lose all BGP sessions: one deployment interrupts leaf 201, leaf 202 at once, 2 of 2, and 1 must stay up.";
    private const string Quorum = "etcd loses its majority, and the API stops: one deployment interrupts dev-cp-1, dev-cp-2, dev-cp-3 at once, 3 of 3, and 2 must stay up.";
    private const string PoweredOff = "the VM is shut down, changed and started again, at the same time as the others named here and without a drain: ";

    private string _folder = "";

    [OneTimeSetUp]
    public async Task SaveTheBaseline()
    {
        _folder = Directory.CreateTempSubdirectory("calico-aci-safety-").FullName;
        await RunAsync("preview", Sample, "--save", Baseline);
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task OneLeafWithTheOtherPasswordIsNoLoss()
    {
        Outcome outcome = await RunAsync("preview", WithPassword2(201), "--against", Baseline);

        Assert.That((outcome.Code, outcome.Error), Is.EqualTo((ExitCodes.Success, "")));
        Assert.That(outcome.Text, Does.Contain("leaf 201: its BGP sessions with the nodes of rack-1 take another password"));
    }

    [Test]
    public async Task AllLeavesOfARackAtOnceAreALoss()
    {
        Outcome outcome = await RunAsync("preview", WithPassword2(201, 202), "--against", Baseline);

        Assert.That(outcome.Error, Does.Contain("warning").And.Contains(AllSessions).And.Contains("(CA501)"));
        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.Success), "a warning, unless a policy says more");
    }

    [Test]
    public async Task TheCommentOnAPullRequestShowsTheLoss()
    {
        Outcome outcome = await RunAsync("preview", WithPassword2(201, 202), "--against", Baseline, "--format", "markdown");

        Assert.That(outcome.Text, Does.Contain("lose all BGP sessions"));
    }

    [Test]
    public async Task APolicyRefusesTheLoss([Values("preview", "validate")] string command)
    {
        Outcome outcome = await RunAsync(command, WithPolicy(WithPassword2(201, 202), "keep-sessions"), "--against", Baseline);

        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.PolicyBroken));
        Assert.That(outcome.Error, Does.Contain(AllSessions).And.Contains("(policy keep-sessions, built in)"));
    }

    [Test]
    public async Task APolicyPermitsLeafByLeaf()
    {
        Outcome outcome = await RunAsync("validate", WithPolicy(WithPassword2(201), "keep-sessions"), "--against", Baseline);

        Assert.That((outcome.Code, outcome.Error), Is.EqualTo((ExitCodes.Success, "")));
    }

    [Test]
    public async Task LeafByLeafIsNoLossAndTheOrderIsTold()
    {
        Outcome outcome = await RunAsync("preview", WithPolicy(LeafByLeaf(WithPassword2(201, 202), "{ order: [202] }"), "keep-sessions"), "--against", Baseline);

        Assert.That((outcome.Code, outcome.Error), Is.EqualTo((ExitCodes.Success, "")));
        Assert.That(Section(outcome.Text, "What may interrupt traffic, in this order"), Is.EqualTo(new[]
        {
            "1. leaf 202: its BGP sessions with the nodes of rack-1 take another password: they drop until both ends have it, and traffic goes through the leaves of the rack that are not named here",
            "2. leaf 202: the next leaf of rack-1 changes when its sessions are established; if they are not within 300 s, the deployment ends and the leaves after it keep what they have",
            "3. leaf 201: its BGP sessions with the nodes of rack-1 take another password: they drop until both ends have it, and traffic goes through the leaves of the rack that are not named here",
            "4. leaf 201: the deployment ends with an error if its sessions are not established within 300 s",
        }));
    }

    [Test]
    [NonParallelizable]
    public async Task AnotherValueOfTheOnePasswordIsALoss([Values] bool leafByLeaf)
    {
        const string Variable = "PULUMI_CONFIG_PASSPHRASE";
        Environment.SetEnvironmentVariable(Variable, "calico-aci-dev");
        try
        {
            string before = Path.Combine(_folder, "decrypted.json");
            string sample = leafByLeaf ? LeafByLeaf(Sample, "{}") : Sample;
            await RunAsync("preview", sample, "--save", before);
            Outcome outcome = await RunAsync("preview", sample.Replace(SecretOf("bgpPassword"), SecretOf("vrrpPassword"), StringComparison.Ordinal), "--against", before);

            Assert.That(outcome.Error, Does.Contain(AllSessions));
            Assert.That(outcome.Text, Does.Contain("leaf 201 and leaf 202: its BGP sessions with the nodes of rack-1 take another password"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Test]
    public async Task OtherSizesOfAllControlPlaneVmsCostTheMajority()
    {
        Outcome outcome = await RunAsync("preview", WithPolicy(Sample.Replace("cpus: 4, memoryMiB: 8192", "cpus: 6, memoryMiB: 8192", StringComparison.Ordinal), "keep-quorum"), "--against", Baseline);

        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.PolicyBroken));
        Assert.That(outcome.Error, Does.Contain(Quorum).And.Contains("--target '**dev-vms-NODE'").And.Contains("(CA502)"));
        Assert.That(Section(outcome.Text, "Machines that reboot"), Is.EqualTo(new[]
        {
            $"dev-cp-1, dev-cp-2 and dev-cp-3: {PoweredOff}its API server and its etcd member are away until it runs again",
        }));
    }

    [Test]
    public async Task AnotherSizeOfOneControlPlaneVmKeepsTheMajority()
    {
        string settings = Sample
            .Replace("      worker: { cpus: 8", "      larger: { cpus: 6, memoryMiB: 8192, diskGiB: 60 }\n      worker: { cpus: 8", StringComparison.Ordinal)
            .Replace("    controlPlane:\n", "    controlPlane:\n      overrides: { 2: { size: larger } }\n", StringComparison.Ordinal);
        Outcome outcome = await RunAsync("preview", settings, "--against", Baseline);

        Assert.That((outcome.Code, outcome.Error), Is.EqualTo((ExitCodes.Success, "")));
        Assert.That(Section(outcome.Text, "Machines that reboot"), Has.Length.EqualTo(1).And.Some.StartsWith("dev-cp-2: the VM is shut down"));
    }

    [Test]
    public async Task WorkersAreNamedWithTheirPods()
    {
        Outcome outcome = await RunAsync("preview", Sample.Replace("memoryMiB: 16384", "memoryMiB: 32768", StringComparison.Ordinal), "--against", Baseline);

        Assert.That(outcome.Error, Is.Empty);
        Assert.That(Section(outcome.Text, "Machines that reboot"), Is.EqualTo(new[]
        {
            $"dev-worker-1, dev-worker-2 and dev-worker-3: {PoweredOff}its pods are away until it runs again",
        }));
    }

    [Test]
    public async Task WithHotAddOnlyLessNeedsTheVmOff()
    {
        string hot = Sample.Replace("      datacenter: dc1\n", "      datacenter: dc1\n      cpuHotAdd: true\n      memoryHotAdd: true\n", StringComparison.Ordinal);
        string before = Path.Combine(_folder, "hot.json");
        await RunAsync("preview", hot, "--save", before);

        Outcome more = await RunAsync("preview", hot.Replace("cpus: 4, memoryMiB: 8192", "cpus: 6, memoryMiB: 9216", StringComparison.Ordinal), "--against", before);
        Outcome less = await RunAsync("preview", hot.Replace("cpus: 4, memoryMiB: 8192", "cpus: 4, memoryMiB: 7168", StringComparison.Ordinal), "--against", before);

        Assert.That((more.Error, Section(more.Text, "Machines that reboot")), Is.EqualTo(("", Array.Empty<string>())));
        Assert.That(less.Error, Does.Contain(Quorum));
    }

    [Test]
    public async Task ASecondFirstBootFilePowersNothingOff()
    {
        Outcome outcome = await RunAsync("preview", Sample.Replace("version: 1.36.4", "version: 1.36.4\n    containerdVersion: '2.3'", StringComparison.Ordinal), "--against", Baseline);

        Assert.That((outcome.Error, Section(outcome.Text, "Machines that reboot")), Is.EqualTo(("", Array.Empty<string>())));
    }

    private static string Sample => File.ReadAllText(Path.Combine(RepositoryFiles.Root, "Pulumi.dev.yaml"));

    private string Baseline => Path.Combine(_folder, "baseline.json");

    private static string SecretOf(string key) =>
        Sample.Split('\n').SkipWhile(line => line != $"  calico-aci:{key}:").ElementAt(1).Trim();

    private static string WithPassword2(params int[] leaves) => leaves.Aggregate(
        Sample.Replace("  calico-aci:bgpPassword:", $"  calico-aci:bgpPassword2:\n    {SecretOf("vrrpPassword")}\n  calico-aci:bgpPassword:", StringComparison.Ordinal),
        (text, leaf) => text.Replace($"routerId: 10.255.0.{leaf}\n      addresses", $"routerId: 10.255.0.{leaf}\n      bgpPassword: second\n      addresses", StringComparison.Ordinal));

    private static string LeafByLeaf(string settings, string options) =>
        settings.Replace("    clusterAsn: 65003\n", $"    clusterAsn: 65003\n    leafByLeaf: {options}\n", StringComparison.Ordinal);

    private static string WithPolicy(string settings, string policy) =>
        settings.Replace("  calico-aci:cluster:\n", $"  calico-aci:policies: {{ {policy}: mandatory }}\n  calico-aci:cluster:\n", StringComparison.Ordinal);

    private static string[] Section(string text, string heading) =>
        [.. text.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Trim())];

    private async Task<Outcome> RunAsync(string command, string settings, params string[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("calico-aci-safety-run-").FullName;
        try
        {
            string file = Path.Combine(folder, "Pulumi.dev.yaml");
            await File.WriteAllTextAsync(file, settings);
            File.Copy(Path.Combine(RepositoryFiles.Root, "Pulumi.dev.fixtures.yaml"), Path.Combine(folder, "Pulumi.dev.fixtures.yaml"));
            using var output = new StringWriter();
            using var error = new StringWriter();
            int code = await CommandTree.RunAsync(
                [command, "--cwd", RepositoryFiles.Root, "--config-file", file, "--program", Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll"), "--no-color", .. arguments],
                new InvocationConfiguration { Output = output, Error = error });
            return new(code, output.ToString(), WithoutNotes(error.ToString()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the worked stack is told in any case, such as the age of a chart, is not about a change.</summary>
    private static string WithoutNotes(string text) =>
        string.Concat(text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("note ", StringComparison.Ordinal)).Select(line => line + "\n"));

    private sealed record Outcome(int Code, string Text, string Error);
}
