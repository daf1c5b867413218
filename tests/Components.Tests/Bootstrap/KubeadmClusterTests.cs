using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.Options;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap;

/// <summary>What the steps of a cluster look like to the engine.</summary>
public sealed class KubeadmClusterTests
{
    [Test]
    public async Task NoSecretIsOnACommandLine()
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev));

        foreach (MockResourceArgs step in Steps(run))
        {
            string lines = string.Join('\n', new[] { "create", "update", "delete" }.Select(line => step.Inputs.GetValueOrDefault(line)));
            Assert.That(lines, Does.Not.Contain(SampleProgram.Password).And.Not.Contain(SampleProgram.PrivateKey).And.Not.Contain("output of"), step.Name);
        }
    }

    [Test]
    public async Task FilesOfANodeAreNotSecretAndHoldNoSecret()
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev));

        foreach (MockResourceArgs step in Steps(run).Where(step => step.Name!.EndsWith("-ready", StringComparison.Ordinal)))
        {
            var stdin = (string)step.Inputs["stdin"];
            Assert.That(stdin, Does.StartWith("=== ").And.Not.Contain(SampleProgram.Password).And.Not.Contain(SampleProgram.PrivateKey));
            Assert.That(await Output.IsSecretAsync(Command(run, step.Name!).Stdin), Is.False, step.Name);
        }
    }

    [Test]
    public async Task JoinMaterialReachesTheNodeOnStandardInputOnly()
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev));

        Assert.That(run.Inputs("dev-kubeadm-dev-workers-3-join")["stdin"], Is.EqualTo("output of dev-kubeadm-dev-workers-3-join-material"));
        Assert.That(run.Inputs("dev-kubeadm-dev-cp-2-vrrp")["stdin"], Is.EqualTo(SampleProgram.Password));
    }

    [Test]
    public async Task OutputOfSecretStepsIsNotLogged()
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev));

        string[] quiet = [.. Steps(run).Where(step => Equals(step.Inputs["logging"], "stderr")).Select(step => step.Name!)];
        Assert.That(quiet, Has.Length.EqualTo(6).And.Member("dev-kubeadm-kubeconfig").And.Member("dev-kubeadm-dev-cp-2-join-material"));
    }

    [Test]
    public async Task KubeconfigIsSecret()
    {
        KubeadmCluster? cluster = null;
        await ComponentRun.Of(() => cluster = SampleProgram.Create(SampleCluster.Dev));

        Assert.That(await Output.IsSecretAsync(cluster!.Kubeconfig), Is.True);
        Assert.That(await Output.IsSecretAsync(cluster.Endpoint), Is.False);
    }

    [Test]
    public async Task AnotherWorkerChangesNoOtherStep()
    {
        ComponentRun six = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev with { Workers = 6 }));
        ComponentRun seven = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev with { Workers = 7 }));

        foreach (MockResourceArgs step in Steps(six))
        {
            Assert.That(Text(seven.Inputs(step.Name!)), Is.EqualTo(Text(step.Inputs)), step.Name);
        }

        Assert.That(Steps(seven).Select(step => step.Name).Except(Steps(six).Select(step => step.Name)), Is.EquivalentTo(new[]
        {
            "dev-kubeadm-dev-workers-7-ready", "dev-kubeadm-dev-workers-7-join-material", "dev-kubeadm-dev-workers-7-join", "dev-kubeadm-dev-workers-7-member",
            "dev-kubeadm-dev-workers-7-runtime-drain", "dev-kubeadm-dev-workers-7-runtime", "dev-kubeadm-dev-workers-7-runtime-uncordon",
            "dev-kubeadm-dev-workers-7-kubelet-config",
        }));
    }

    [Test]
    public async Task StepsOfOneNodeFollowItsMachine()
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev));

        foreach (MockResourceArgs step in Steps(run).Where(step => step.Name!.Contains("dev-workers-2", StringComparison.Ordinal)))
        {
            Assert.That(step.Inputs["triggers"], Is.EqualTo(ImmutableArray.Create<object>("dev-vms-dev-workers-2-id")), step.Name);
        }
    }

    [Test]
    public async Task ANodeIsTakenOutByAControlPlaneNodeThatStays()
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev));

        Assert.That(Host(run, "dev-kubeadm-dev-workers-1-member"), Is.EqualTo("192.168.2.11"));
        Assert.That(Host(run, "dev-kubeadm-dev-cp-1-member"), Is.EqualTo("192.168.2.12"));
        Assert.That(run.Inputs("dev-kubeadm-dev-cp-3-member")["delete"], Does.EndWith("/node-remove.sh dev-cp-3 control-plane 300"));
    }

    [TestCase(3, "dev-kubeadm-dev-cp-1-member", "dev-cp-1")]
    [TestCase(3, "dev-kubeadm-dev-workers-2-member", "dev-workers-2")]
    [TestCase(1, "dev-kubeadm-init", "dev-cp-1")]
    public async Task ARunningNodeTakesTheLabelOfAnotherRack(int controlPlanes, string step, string node)
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev with { ControlPlanes = controlPlanes }));

        Assert.That(run.Inputs(step)["update"], Does.EndWith($"/node-label.sh {node} calico-aci.io/rack=rack-1"));
    }

    [Test]
    public async Task ADeadMachineIsNotDialledWhenItIsDeleted()
    {
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(SampleCluster.Dev));

        Assert.That(
            Steps(run).Where(step => step.Inputs.ContainsKey("delete")).Select(step => step.Name),
            Is.All.EndsWith("-member"), "a step without a command for its deletion makes no connection");
    }

    [Test]
    public async Task AnotherInitialNodeTakesOverInitAndJoins()
    {
        SampleCluster cluster = SampleCluster.Dev with { Adjust = options => options with { InitialControlPlane = "dev-cp-2" } };
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(cluster));

        Assert.That(Host(run, "dev-kubeadm-init"), Is.EqualTo("192.168.2.12"));
        Assert.That(Host(run, "dev-kubeadm-dev-cp-1-join"), Is.EqualTo("192.168.2.11"));
        Assert.That(Host(run, "dev-kubeadm-dev-cp-1-join-material"), Is.EqualTo("192.168.2.12"));
        Assert.That(run.Registered.Keys, Has.No.Member("dev-kubeadm-dev-cp-2-join"));
    }

    [Test]
    public async Task AnExistingLoadBalancerNeedsNoPassword()
    {
        SampleCluster cluster = SampleCluster.Dev with { Adjust = options => options with { LoadBalancer = LoadBalancerKind.Existing } };
        ComponentRun run = await ComponentRun.Of(() => SampleProgram.Run(cluster));

        Assert.That(run.Registered.Keys.Where(name => name.EndsWith("-vrrp", StringComparison.Ordinal)), Is.Empty);
        Assert.That((string)run.Inputs("dev-kubeadm-dev-cp-1-ready")["stdin"], Does.Not.Match(@"(?m)^=== \d+ \d+ /etc/keepalived/"));
    }

    private static IEnumerable<MockResourceArgs> Steps(ComponentRun run) => run.Registered.Values.Where(resource => resource.Type == "command:remote:Command");

    private static Command Command(ComponentRun run, string name) =>
        run.Resources.OfType<Command>().Single(command => command.GetResourceName() == name);

    private static object Host(ComponentRun run, string step) => ((ImmutableDictionary<string, object>)run.Inputs(step)["connection"])["host"];

    private static string Text(ImmutableDictionary<string, object> inputs) => string.Join('\n', inputs
        .Where(input => input.Key != "connection")
        .OrderBy(input => input.Key, StringComparer.Ordinal)
        .Select(input => $"{input.Key}={(input.Value is ImmutableArray<object> list ? string.Join(',', list) : input.Value)}"));
}
