using CalicoAci.Components.Bootstrap.Ifcfg;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Wiring;

namespace CalicoAci.Infra.Tests.Settings.Compute;

/// <summary>The families of the nodes' operating systems, and what else a stack says about packages and network.</summary>
public sealed class OsFamilyRuleTests
{
    private const string Repositories = "calico-aci:kubernetes.repositories";

    private static SampleStack Mixed => new SampleStack()
        .With("nodes.workers.worker.compute", "\"bare-metal\"")
        .With("nodes.workers.worker.osFamily", "\"rhel\"")
        .With("compute.bareMetal", """{ "bondMembers": ["eno1", "eno2"], "configureNetwork": true }""");

    private static SampleStack Rhel => Mixed.With("nodes.controlPlane.osFamily", "\"rhel\"");

    [Test]
    public void AFamilyThatDoesNotExistIsAnError()
    {
        SettingsError error = Mixed.With("nodes.workers.worker.osFamily", "\"suse\"").Read().Errors.All.Single();

        Assert.That(error.Path, Is.EqualTo("calico-aci:nodes.workers.worker.osFamily"));
        Assert.That(error.Message, Does.Contain("suse").And.Contain("debian").And.Contain("rhel"));
    }

    [Test]
    public void ARepositoryOfOneFormatDoesNotServeBothFamilies()
    {
        SettingsError error = Mixed.With("kubernetes.repositories", """{ "kubernetes": "https://mirror.example.net/v{minor}/rpm", "criO": "https://mirror.example.net/cri-o/rpm" }""").Read().Errors.All.Single();

        Assert.That((error.Path, error.Id), Is.EqualTo(($"{Repositories}.kubernetes", "CA316")), "CRI-O is not used");
        Assert.That(error.Message, Does.Contain("https://mirror.example.net/v{minor}/rpm").And.Contain("give {format} where deb or rpm belongs"));
    }

    [Test]
    public void ARepositoryOfTheOtherFormatIsAnErrorEachTime()
    {
        SettingsErrors errors = Rhel
            .With("kubernetes.containerRuntime", "\"cri-o\"")
            .With("kubernetes.repositories", """{ "kubernetes": "https://mirror.example.net/v{minor}/deb", "criO": "https://mirror.example.net/cri-o/deb/" }""")
            .Read().Errors;

        Assert.That(errors.All.Select(error => (error.Path, error.Id)), Is.EquivalentTo(new[] { ($"{Repositories}.kubernetes", "CA316"), ($"{Repositories}.criO", "CA316") }));
        Assert.That(errors.All.Select(error => error.Message), Has.All.Contains("but the pools have osFamily 'rhel'; give {format} instead of deb"));
    }

    [TestCase("ubuntuMirror")]
    [TestCase("ubuntuPortsMirror")]
    public void AMirrorThatNoNodeUsesIsAnError(string setting)
    {
        string mirror = "\"http://mirror.example.net/ubuntu\"";
        SettingsError error = Rhel.With($"compute.{setting}", mirror).Read().Errors.All.Single();

        Assert.That((error.Path, error.Id), Is.EqualTo(($"calico-aci:compute.{setting}", "CA315")));
        Assert.That(Mixed.With($"compute.{setting}", mirror).Read().Errors.All, Is.Empty);
    }

    [Test]
    public void EachPoolGetsThePackagesAndTheNetworkOfItsFamily()
    {
        StackPlan plan = Mixed.With("compute.selinux", "\"unchanged\"").Plan();
        NodePlan[] nodes = [.. BootstrapWiring.PlanNodes(plan)];

        foreach (NodePlan node in nodes)
        {
            bool rhel = node.Node.Pool == "worker";
            string[] paths = [.. node.Files.Select(file => file.Path)];
            Assert.That(paths.Any(path => path.StartsWith(IfcfgFile.Directory, StringComparison.Ordinal)), Is.EqualTo(rhel), node.Node.Name);
            Assert.That(paths.Contains(RhelPlan.KubernetesRepository), Is.EqualTo(rhel), node.Node.Name);
            Assert.That(paths, Does.Not.Contain(NodePaths.Netplan));
            string environment = node.Files.Single(file => file.Path.EndsWith("/node.env", StringComparison.Ordinal)).Content;
            Assert.That(environment, rhel ? Does.Contain("SELINUX=unchanged\n") : Does.Contain("/deb\n").And.Not.Contain("SELINUX"));
        }
    }
}
