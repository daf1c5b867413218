using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What waits for what where changes of peers go leaf by leaf.</summary>
public sealed class LeafByLeafTests
{
    private const string Fabric = "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile";
    private const string Calico = "kubernetes:projectcalico.org/v3:BGPPeer";

    [TestCase("dev", false)]
    [TestCase("dev", true)]
    [TestCase("vmm", false)]
    public async Task TheSecondLeafOfARackWaitsForTheSessionsOfTheFirst(string stack, bool asPerNode)
    {
        Plan plan = await InOrderAsync(stack, text => asPerNode
            ? text.Replace("scheme: shared", "scheme: per-node", StringComparison.Ordinal).Replace("clusterAsn: 65003", "firstNodeAsn: 64600", StringComparison.Ordinal)
            : text);
        var graph = new Waiting(plan);
        string step = $"{Cluster(plan)}-kubeadm-sessions-201";
        PlannedResource[] first = Peers(plan, 201), second = Peers(plan, 202);

        Assert.That(first.Select(peer => peer.Type).Distinct(), Is.EquivalentTo(new[] { Fabric, Calico }));
        Assert.That(second.Select(peer => peer.Type).Distinct(), Is.EquivalentTo(new[] { Fabric, Calico }));
        Assert.That(graph.NamesBehind(step), Is.SupersetOf(first.Select(peer => peer.Name)));
        Assert.That(second.Where(peer => !graph.All(peer).Any(other => other.Name == step)).Select(peer => peer.Name), Is.Empty);
        Assert.That(first.Where(peer => graph.All(peer).Any(other => other.Name.Contains("-kubeadm-sessions-", StringComparison.Ordinal))).Select(peer => peer.Name), Is.Empty);
        Assert.That(first.Where(peer => peer.Type == Fabric).SelectMany(graph.All).Where(other => other.Type == Calico), Is.Empty, "the two ends of a leaf change side by side");
    }

    [TestCase("bare-metal")]
    [TestCase("per-node-as")]
    public async Task TheLeavesOfAVpcShareTheirPeersAndChangeTogether(string stack)
    {
        Plan plan = await InOrderAsync(stack);

        Assert.That(
            plan.Resources.Select(resource => resource.Name).Where(name => name.Contains("-kubeadm-sessions-", StringComparison.Ordinal)),
            Is.EqualTo(new[] { $"{Cluster(plan)}-kubeadm-sessions-201-202" }));
        Assert.That(plan.Resources.Where(resource => resource.Type == Fabric).SelectMany(new Waiting(plan).All).Select(other => other.Type), Has.None.EqualTo("command:remote:Command"));
    }

    [Test]
    public async Task RacksGoSideBySide()
    {
        Plan plan = await InOrderAsync("prod");
        var graph = new Waiting(plan);
        var topology = (PropertyValue.MapValue)plan.Resources.Single(resource => resource.Type == "calico-aci:fabric:FloatingL3Out").Outputs.Members["topology"];
        ILookup<string, string> racks = topology.Items("leaves").Where(leaf => leaf.Text("role") == "anchor").ToLookup(leaf => leaf.Text("rack"), leaf => leaf.Text("node"));
        Assert.That(racks, Has.Count.GreaterThan(1));

        foreach (IGrouping<string, string> rack in racks)
        {
            string last = $"{Cluster(plan)}-kubeadm-sessions-{rack.Last()}";
            Assert.That(
                graph.NamesBehind(last).Where(name => name.Contains("-kubeadm-sessions-", StringComparison.Ordinal)),
                Is.EquivalentTo(rack.SkipLast(1).Select(leaf => $"{Cluster(plan)}-kubeadm-sessions-{leaf}")));
        }
    }

    [Test]
    public async Task WithoutItNothingWaits()
    {
        Plan plan = await StackPreview.PlanOf("dev");

        Assert.That(plan.Resources.Select(resource => resource.Name), Has.None.Contain("-kubeadm-sessions-"));
        Assert.That(Peers(plan, 201).Concat(Peers(plan, 202)).Where(peer => peer.Type == Fabric).SelectMany(new Waiting(plan).All).Where(other => !other.Type.StartsWith("aci:", StringComparison.Ordinal) && !other.Type.StartsWith("pulumi:", StringComparison.Ordinal) && !other.Type.StartsWith("calico-aci:", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task TheStepKnowsNoPassword()
    {
        Plan plan = await InOrderAsync("dev");
        PlannedResource step = plan.Resources.Single(resource => resource.Name == "dev-kubeadm-sessions-201");

        Assert.That(step.Inputs.Members["stdin"], Is.InstanceOf<PropertyValue.StringValue>(), "no secret");
        Assert.That(((PropertyValue.StringValue)step.Inputs.Members["stdin"]).Value, Does.Contain("\"Password\":\"First\""));
    }

    private static async Task<Plan> InOrderAsync(string stack, Func<string, string>? edit = null)
    {
        RunResult result = await StackPreview.EditedAsync(stack, text => (edit?.Invoke(text) ?? text).Replace("    fabricAsn: ", "    leafByLeaf: {}\n    fabricAsn: ", StringComparison.Ordinal));
        Assert.That(result.Problems.Where(problem => problem.Severity > ProblemSeverity.Info && problem.Message.EndsWith("(CA501)", StringComparison.Ordinal) == false).Select(problem => problem.Message), Is.Empty);
        return result.Plan;
    }

    private static string Cluster(Plan plan) => plan.Resources.Single(resource => resource.Type == "calico-aci:networking:CalicoNetwork").Name[..^"-calico".Length];

    /// <summary>The peers of a leaf on both sides: those of the fabric lie below the leaf's SVI, or below the paths that begin at it.</summary>
    private static PlannedResource[] Peers(Plan plan, int leaf) =>
    [
        .. plan.Resources.Where(resource => resource.Type == Calico && resource.Name.Contains($"leaf-{leaf}", StringComparison.Ordinal)),
        .. plan.Resources.Where(resource => resource.Type == Fabric && resource.Name.Contains($"-anchor-{leaf}", StringComparison.Ordinal)),
    ];
}
