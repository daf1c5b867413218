using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Projects;

internal sealed class FixturesTests
{
    private const string Token = "vsphere:index/getDatacenter:getDatacenter";

    [Test]
    public void TheMostSpecificFixtureAnswers()
    {
        Fixtures fixtures = Load($$"""
            lookups:
              - token: {{Token}}
                result: { id: any }
              - token: {{Token}}
                args: { name: north }
                result: { id: datacenter-2 }
            """);

        Assert.That(IdOf(fixtures, """{ "name": "north" }"""), Is.EqualTo("datacenter-2"));
        Assert.That(IdOf(fixtures, """{ "name": "south" }"""), Is.EqualTo("any"));
        Assert.That(fixtures.Find("vsphere:index/getNetwork:getNetwork", JsonValues.Map("{}")), Is.Null);
    }

    [TestCase("lookups:\n  - token: vsphere:index/getDatacentre:getDatacentre\n", "fixtures.yaml:2:12: there is no look-up 'vsphere:index/getDatacentre:getDatacentre'; did you mean 'vsphere:index/getDatacenter:getDatacenter'?")]
    [TestCase("lookups:\n  - token: vsphere:index/getDatacenter:getDatacenter\n    args: { nam: x }\n", "fixtures.yaml:3:11: 'args' of vsphere:index/getDatacenter:getDatacenter has no 'nam'; did you mean 'name'?")]
    [TestCase("lookups: nothing\n", "fixtures.yaml:1:10: 'lookups' must be a list")]
    [TestCase("lookups:\n  - result: {}\n", "fixtures.yaml:2:5: a look-up needs a 'token'")]
    public void MistakesNameLineAndColumn(string text, string expected) =>
        Assert.That(() => Load(text), Throws.TypeOf<EngineException>().With.Message.Contains(expected));

    [Test]
    public void LiesBesideTheSettings()
    {
        Assert.That(Fixtures.PathOf("stacks/Pulumi.prod.yaml", "prod"), Is.EqualTo(Path.Combine("stacks", "Pulumi.prod.fixtures.yaml")));
        Assert.That(Fixtures.PathOf("stacks/other.yaml", "dev"), Is.EqualTo(Path.Combine("stacks", "Pulumi.dev.fixtures.yaml")));
    }

    private static string IdOf(Fixtures fixtures, string arguments) =>
        ((PropertyValue.StringValue)fixtures.Find(Token, JsonValues.Map(arguments))!.Members["id"]).Value;

    private static Fixtures Load(string text)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("calico-aci-").FullName, "fixtures.yaml");
        try
        {
            File.WriteAllText(path, text);
            return Fixtures.Load(path, new DefinitionCatalog());
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Test]
    public void SettingsElsewhereUseTheFixturesOfTheirStack()
    {
        string project = Directory.CreateTempSubdirectory().FullName;
        string settings = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string own = Path.Combine(settings, "Pulumi.dev.fixtures.yaml");
            string ofTheStack = Path.Combine(project, "Pulumi.dev.fixtures.yaml");

            Assert.That(Fixtures.Find(Path.Combine(settings, "try.yaml"), "dev", project), Is.EqualTo(ofTheStack));

            File.WriteAllText(own, "lookups: []");
            Assert.That(Fixtures.Find(Path.Combine(settings, "try.yaml"), "dev", project), Is.EqualTo(own));
        }
        finally
        {
            Directory.Delete(project, recursive: true);
            Directory.Delete(settings, recursive: true);
        }
    }
}
