using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>
/// The edges of every stack's graph. Calico brings a peer up without a password when it cannot read the secret; a custom
/// resource of Calico needs the API that serves it.
/// </summary>
public sealed class CalicoOrderTests
{
    private const string Peer = "kubernetes:projectcalico.org/v3:BGPPeer";
    private const string ApiServer = "kubernetes:operator.tigera.io/v1:APIServer";

    private static readonly string[] PasswordParts = ["bgp-password", "bgp-role", "bgp-role-binding"];

    [TestCaseSource(typeof(StackFile), nameof(StackFile.PeeringNames))]
    public async Task PeersWaitForThePasswordAndTheRightToReadIt(string stack)
    {
        (Plan plan, Waiting graph, string calico) = await GraphOf(stack);
        PlannedResource[] peers = [.. plan.Resources.Where(resource => resource.Type == Peer)];
        Assert.That(peers, Is.Not.Empty);
        string[] before = [$"{calico}-bgp", .. HasPassword(stack) ? PasswordParts.Select(part => $"{calico}-{part}") : []];

        Assert.Multiple(() =>
        {
            foreach (PlannedResource peer in peers)
            {
                Assert.That(graph.All(peer).Select(resource => resource.Name), Is.SupersetOf(before), peer.Name);
            }
        });
    }

    [Test]
    public void TheDevStackHasAPassword() => Assert.That(HasPassword("dev"), Is.True);

    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public async Task CustomResourcesWaitForTheApiThatServesThem(string stack)
    {
        (Plan plan, Waiting graph, string calico) = await GraphOf(stack);

        Assert.Multiple(() =>
        {
            foreach (PlannedResource resource in plan.Resources.Where(resource => resource.Type.StartsWith("kubernetes:projectcalico.org/", StringComparison.Ordinal)))
            {
                Assert.That(graph.All(resource).Select(other => other.Type), Has.Member(ApiServer), resource.Name);
            }

            foreach (PlannedResource resource in plan.Resources.Where(resource => resource.Type.StartsWith("kubernetes:operator.tigera.io/", StringComparison.Ordinal)))
            {
                Assert.That(graph.All(resource).Select(other => other.Name), Is.SupersetOf(new[] { $"{calico}-crds", $"{calico}-operator" }), resource.Name);
            }
        });
    }

    private static bool HasPassword(string stack) => StackFile.Load(stack).Configuration.ContainsKey("calico-aci:bgpPassword");

    private static async Task<(Plan Plan, Waiting Graph, string Calico)> GraphOf(string stack)
    {
        Plan plan = await StackPreview.PlanOf(stack);
        return (plan, new Waiting(plan), plan.Resources.Single(resource => resource.Type == "calico-aci:networking:CalicoNetwork").Name);
    }
}
