using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Objects that Calico or its operator makes too: they may be there already, and others need them when they leave the program.</summary>
public sealed class SharedObjectTests
{
    private const string Adopting = "-kubernetes-shared";

    [TestCase("dev", "dev-calico-felix", "dev-lb-kube-controllers")]
    [TestCase("router-on-host", "routed-calico-felix", "routed-calico-ipam", "routed-lb-kube-controllers")]
    public async Task AreTakenOverAndKept(string stack, params string[] expected)
    {
        RunResult result = await StackPreview.Of(stack);

        PlannedResource[] adopted = [.. result.Plan.Resources.Where(resource => resource.Provider.Contains($"{Adopting}::", StringComparison.Ordinal))];
        Assert.That(adopted.Select(resource => resource.Name).Order(StringComparer.Ordinal), Is.EqualTo(expected));
        Assert.That(adopted.Select(resource => resource.RetainOnDelete), Has.All.True, "a provider that takes over would delete them as well");
        PlannedResource provider = result.Plan.Resources.Single(resource => resource.Name.EndsWith(Adopting, StringComparison.Ordinal));
        Assert.That(provider.Inputs.Members["upsertExistingObjects"], Is.EqualTo(new PropertyValue.StringValue("true")));
    }

    [Test]
    public async Task NamespaceOfCalicoIsKeptByTheProviderThatMadeIt()
    {
        RunResult result = await StackPreview.Of("dev");

        PlannedResource ns = result.Plan.Resources.Single(resource => resource.Name == "dev-calico-namespace");
        Assert.That((ns.RetainOnDelete, ns.Provider.Contains("dev-kubernetes::", StringComparison.Ordinal)), Is.EqualTo((true, true)), "another provider would replace it");
    }
}
