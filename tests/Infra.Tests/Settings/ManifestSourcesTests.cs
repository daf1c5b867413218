using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Addons;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

public sealed class ManifestSourcesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeProject() => _folder = Directory.CreateTempSubdirectory("calico-aci-manifests-").FullName;

    [TearDown]
    public void RemoveProject() => Directory.Delete(_folder, recursive: true);

    [TestCase("apiVersion: v1\nkind: Namespace\n---\n---\n# nothing\n---\napiVersion: v1\nkind: List\nitems: []\n")]
    [TestCase("")]
    public void TakesDocumentsAndEmptyOnes(string yaml) => Assert.That(Check(yaml), Is.Empty);

    [TestCase("apiVersion: v1\nkind: Secret\nstringData: { a: 'hunter2\n", "is not valid YAML in line")]
    [TestCase("apiVersion: v1\nkind: Secret\n---\npassword: hunter2\n", "whose document in line 4 is no Kubernetes object")]
    [TestCase("- hunter2\n", "whose document in line 1 is no Kubernetes object")]
    public void SaysWhereAFileIsWrongAndNotWhatIsInIt(string yaml, string message)
    {
        string error = Check(yaml).Single();

        Assert.That(error, Does.StartWith("calico-aci:addons.manifests[0].source: found 'manifests/own.yaml', ").And.Contain(message).And.Contain("[CA207]").And.Not.Contain("hunter2"));
    }

    [Test]
    public void RefusesWhatIsNotThere()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        string[] errors = Read("""{ "manifests": [{ "name": "a", "source": "no.yaml" }, { "name": "b", "kind": "kustomization", "source": "empty" }, { "name": "c", "source": "https://example.net/c.yaml" }] }""");

        Assert.That(errors, Has.Length.EqualTo(2).And.One.Contains("manifests[0].source: found 'no.yaml'; there is no such file").And.One.Contains("manifests[1].source: found 'empty'; there is no folder"));
    }

    [TestCase("manifests/quota.yaml", "../manifests/quota.yaml")]
    [TestCase("/srv/quota.yaml", "/srv/quota.yaml")]
    [TestCase("https://example.net/quota.yaml", "https://example.net/quota.yaml")]
    [TestCase("github.com/example/quota?ref=v1", "github.com/example/quota?ref=v1")]
    public void LeadsFromTheFolderOfTheProgramToTheSource(string source, string expected)
        => Assert.That(ManifestSource.ForProvider(source, "/home/me/project", "/home/me/project/infra"), Is.EqualTo(expected));

    private string[] Check(string yaml)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "manifests"));
        File.WriteAllText(Path.Combine(_folder, "manifests", "own.yaml"), yaml);
        return Read("""{ "manifests": [{ "name": "own", "source": "manifests/own.yaml" }] }""");
    }

    private string[] Read(string addons)
    {
        var errors = new SettingsErrors();
        StackSettingsReader.Read(new SampleStack().With("addons", addons).ToConfiguration() with { ProjectFolder = _folder }, errors);
        return [.. errors.All.Select(error => error.ToString())];
    }
}
