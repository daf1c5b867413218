using System.Collections.Immutable;
using System.Net;
using CalicoAci.Components.Addons;
using CalicoAci.Components.Addons.Custom;
using CalicoAci.Components.Addons.Goldpinger;
using CalicoAci.Components.Addons.IngressNginx;
using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Components.Charts;
using CalicoAci.Components.Model;
using CalicoAci.Components.Tests.Networking;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Addons;

public sealed class AddonsTests
{
    private const string Prefix = "dev-addons-";

    [Test]
    public async Task MatchesTheManifestsOfEveryAddon()
    {
        ClusterRun run = await AddonsRun.Of(AddonsRun.All);

        Snapshot.Match(Manifests.Text(Addons(run)), "all.yaml");
    }

    [Test]
    public async Task InstallsNothingThatIsNotSwitchedOn()
    {
        ClusterRun run = await AddonsRun.Of((network, loadBalancing) => new AddonsArgs { Network = network, LoadBalancing = loadBalancing });

        Assert.That(Addons(run), Is.Empty);
    }

    [TestCase("", "RequireDualStack", "IPv4", "IPv6")]
    [TestCase("2001:db8:300::1 10.3.0.1", "RequireDualStack", "IPv4", "IPv6")]
    [TestCase("10.3.0.1", "SingleStack", "IPv4")]
    [TestCase("2001:db8:300::1", "SingleStack", "IPv6")]
    public async Task IngressHasTheFamiliesOfItsFixedAddresses(string addresses, string policy, params string[] families)
    {
        ClusterRun run = await AddonsRun.Of((network, loadBalancing) => new AddonsArgs
        {
            Network = network,
            LoadBalancing = loadBalancing,
            IngressNginx = new IngressNginxArgs
            {
                Families = [AddressFamily.Ipv4, AddressFamily.Ipv6],
                Addresses = [.. addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)],
            },
        });

        var controller = (ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)run.Inputs(Prefix + "ingress-nginx-chart")["values"])["controller"];
        var service = (ImmutableDictionary<string, object>)controller["service"];
        Assert.That(service["ipFamilyPolicy"], Is.EqualTo(policy));
        Assert.That(service["ipFamilies"], Is.EqualTo(families));
    }

    [TestCase("dev-lb-pool-default", "ingress-nginx-chart")]
    [TestCase("dev-lb-pool-default", "vkaci-service")]
    [TestCase("dev-calico-installation", "ingress-nginx-chart")]
    [TestCase("dev-calico-installation", "metrics-server-csr-approver")]
    [TestCase("dev-addons-metrics-server-csr-approver", "metrics-server-chart")]
    [TestCase("dev-addons-ingress-nginx-chart", "guestbook-ingress")]
    [TestCase("dev-addons-ingress-nginx-chart", "dashboard-chart")]
    [TestCase("dev-addons-vkaci-credentials", "vkaci-page")]
    public async Task WaitsForWhatItNeeds(string held, string waiting)
    {
        ClusterRun run = await AddonsRun.Holding(AddonsRun.All, held);

        Assert.That(run.Registered.Keys, Has.Member(Prefix + waiting));
        Assert.That(run.StartedEarly, Has.No.Member(Prefix + waiting));
    }

    [TestCase("dev-addons-goldpinger-chart", "ingress-nginx-chart")]
    [TestCase("dev-lb-pool-default", "goldpinger-chart")]
    [TestCase("dev-addons-ingress-nginx-chart", "metrics-server-chart")]
    [TestCase("dev-addons-prometheus-chart", "guestbook-ingress")]
    [TestCase("dev-calico-peer-leaf-201", "cert-manager-chart")]
    public async Task WaitsForNothingElse(string held, string free)
    {
        ClusterRun run = await AddonsRun.Holding(AddonsRun.All, held);

        Assert.That(run.StartedEarly, Has.Member(Prefix + free));
    }

    [Test]
    public async Task AdvertisesTheIngressFromNodesWithAControllerOnly()
    {
        ClusterRun run = await AddonsRun.Of((network, loadBalancing) => new AddonsArgs
        {
            Network = network,
            LoadBalancing = loadBalancing,
            IngressNginx = new IngressNginxArgs { Kind = IngressKind.DaemonSet },
        });

        var controller = (ImmutableDictionary<string, object>)Values(run, "ingress-nginx-chart")["controller"];
        Assert.That(controller["kind"], Is.EqualTo("DaemonSet"));
        Assert.That(controller, Does.Not.ContainKey("replicaCount"));
        Assert.That(((ImmutableDictionary<string, object>)controller["service"])["externalTrafficPolicy"], Is.EqualTo("Local"));
    }

    [Test]
    public async Task TrustsKubeletsBlindlyOnlyWhenToldSo()
    {
        ClusterRun run = await AddonsRun.Of((network, loadBalancing) => new AddonsArgs
        {
            Network = network,
            LoadBalancing = loadBalancing,
            MetricsServer = new MetricsServerArgs { NodeSubnets = [], NodeNames = [], KubeletCertificates = KubeletCertificates.Insecure },
        });

        Assert.That(Values(run, "metrics-server-chart")["args"], Is.EqualTo(new object[] { "--kubelet-insecure-tls" }));
        Assert.That(run.Registered.Keys, Has.No.Member(Prefix + "metrics-server-csr-approver"));
    }

    [Test]
    public async Task LaysValuesOfTheStackOverOurs()
    {
        ClusterRun run = await AddonsRun.Of((network, loadBalancing) => new AddonsArgs
        {
            Network = network,
            LoadBalancing = loadBalancing,
            Goldpinger = new GoldpingerArgs { Values = new Dictionary<string, object?> { ["service"] = new Dictionary<string, object?> { ["port"] = 8080 } } },
        });

        var service = (ImmutableDictionary<string, object>)Values(run, "goldpinger-chart")["service"];
        Assert.That(service["port"], Is.EqualTo(8080d));
        Assert.That(service["type"], Is.EqualTo("ClusterIP"));
    }

    [Test]
    public async Task InstallsChartsAndManifestsOfTheUser()
    {
        ClusterRun run = await AddonsRun.Of((network, loadBalancing) => new AddonsArgs
        {
            Network = network,
            LoadBalancing = loadBalancing,
            Charts =
            [
                new CustomChart(
                    "podinfo", new HelmChart("oci://ghcr.io/stefanprodan/charts", "podinfo", "6.9.0"), "podinfo", new Dictionary<string, object?> { ["replicaCount"] = 2 }, false),
                new CustomChart("plain", new HelmChart("https://charts.example.com", "app", "1.0.0"), "app", new Dictionary<string, object?>(), true),
            ],
            Manifests =
            [
                new CustomManifest("quota", ManifestKind.File, "manifests/quota.yaml", false),
                new CustomManifest("overlay", ManifestKind.Kustomization, "manifests/overlay", false),
            ],
        });

        Assert.That(run.Inputs(Prefix + "custom-podinfo")["chart"], Is.EqualTo("oci://ghcr.io/stefanprodan/charts/podinfo"));
        Assert.That(run.Inputs(Prefix + "custom-podinfo"), Does.Not.ContainKey("repositoryOpts"));
        Assert.That(Values(run, "custom-podinfo")["replicaCount"], Is.EqualTo(2d));
        Assert.That(run.Inputs(Prefix + "custom-plain")["chart"], Is.EqualTo("app"));
        Assert.That(run.Inputs(Prefix + "custom-quota")["file"], Is.EqualTo("manifests/quota.yaml"));
        Assert.That(run.Inputs(Prefix + "custom-overlay")["directory"], Is.EqualTo("manifests/overlay"));
    }

    [TestCase("db-pa55", "vkaci-chart", "vkaci-credentials")]
    [TestCase("grafana-pa55", "prometheus-chart", null)]
    public async Task KeepsSecretsWhereTheyBelong(string secret, string first, string? second)
    {
        ClusterRun run = await AddonsRun.Of(AddonsRun.All);

        IEnumerable<string?> holders = Addons(run).Where(resource => Manifests.Text([resource]).Contains(secret, StringComparison.Ordinal)).Select(resource => resource.Name);
        Assert.That(holders, Is.EquivalentTo(new[] { first, second }.Where(name => name is not null).Select(name => Prefix + name)));
    }

    /// <summary>The chart's default is a service of type LoadBalancer: Helm would wait for an address, and the database would be open to the outside.</summary>
    [Test]
    public async Task KeepsTheDatabaseOfTheVisualiserInsideOfTheCluster()
    {
        ImmutableDictionary<string, object> values = Values(await AddonsRun.Of(AddonsRun.All), "vkaci-chart");

        Assert.That(values.Keys, Has.Member("services"));
        var service = (ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)values["services"])["neo4j"];
        Assert.That(service["enabled"], Is.False);
    }

    /// <summary>The images of vkaci name no program: without a command they would start Python, which ends at once.</summary>
    [TestCase("python3 init.py")]
    [TestCase("gunicorn --workers 1 --threads 12 --worker-class gevent --bind 0.0.0.0:8080 --timeout 600 visibility_ui:app")]
    public async Task StartsTheProgramsOfTheVisualiser(string command)
    {
        ClusterRun run = await AddonsRun.Of(AddonsRun.All);

        string page = Manifests.Text([run.Registered[Prefix + "vkaci-page"]]);
        string words = string.Join(' ', page.Split('\n').Select(line => line.Split("- ", 2)[^1].Trim(' ', '"')));
        Assert.That(words, Does.Contain($"command: {command} "));
    }

    private static IEnumerable<MockResourceArgs> Addons(ClusterRun run)
        => run.Registered.Values.Where(resource => resource.Name!.StartsWith(Prefix, StringComparison.Ordinal) && !resource.Type!.StartsWith("calico-aci:", StringComparison.Ordinal));

    private static ImmutableDictionary<string, object> Values(ClusterRun run, string name)
        => (ImmutableDictionary<string, object>)run.Inputs(Prefix + name)["values"];
}
