using CalicoAci.Engine.Definitions;

namespace CalicoAci.Engine.Tests.Definitions;

internal sealed class EmbeddedDefinitionsTests
{
    [TestCase("aci")]
    [TestCase("vsphere")]
    [TestCase("kubernetes")]
    [TestCase("command")]
    public void EveryDefinitionCanBeRead(string name)
    {
        var catalog = new DefinitionCatalog();
        PackageDefinition package = catalog.Package(name)!;

        Assert.That(package.Resources, Is.Not.Empty);
        foreach (string token in package.Resources)
        {
            Assert.That(catalog.Resource(token)!.Outputs.Properties, Is.Not.Empty, token);
        }

        foreach (string token in package.Functions)
        {
            Assert.That(catalog.Function(token)!.Outputs.Properties, Is.Not.Empty, token);
        }

        Assert.That(catalog.Resource($"pulumi:providers:{name}"), Is.Not.Null);
    }

    [TestCase("parentDM", "parentDn")]
    [TestCase("namee", "name")]
    [TestCase("quite different", null)]
    public void FindsTheNearestName(string name, string? expected) =>
        Assert.That(NearestName.Of(name, ["annotation", "name", "parentDn", "tenant"]), Is.EqualTo(expected));
}
