using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Stacks;

public sealed class StackFileTests
{
    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public void SettingsAreValid(string name)
    {
        var errors = new SettingsErrors();
        StackPlan? plan = StackSettingsReader.Read(StackFile.Load(name).ToConfiguration(), errors);

        Assert.That(errors.All, Is.Empty);
        Assert.That(errors.Warnings, Is.Empty);
        Assert.That(plan, Is.Not.Null);
    }

    [Test]
    public void DevHasTheTopologyOfItsDescription()
    {
        var errors = new SettingsErrors();
        ClusterTopology topology = StackSettingsReader.Read(StackFile.Load("dev").ToConfiguration(), errors)!.Topology;

        Assert.Multiple(() =>
        {
            Assert.That(topology.AnchorLeaves.Select(leaf => leaf.NodeId), Is.EqualTo(new[] { 201, 202 }));
            Assert.That(topology.NonAnchorLeaves.Select(leaf => leaf.NodeId), Is.EqualTo(new[] { 203, 204 }));
            Assert.That(topology.ControlPlaneNodes.Count(), Is.EqualTo(3));
            Assert.That(topology.WorkerNodes.Count(), Is.EqualTo(3));
            Assert.That(topology.Racks, Is.EqualTo(new[] { "rack-1" }));
            Assert.That(topology.AsScheme, Is.EqualTo(AsScheme.Shared));
        });
    }
}
