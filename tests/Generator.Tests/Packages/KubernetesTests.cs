using System.Collections.Immutable;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Kubernetes.Yaml.V2;

namespace Pulumi.Generator.Tests.Packages;

public sealed class KubernetesTests
{
    [Test]
    public async Task SetsVersionAndKindOfANamespace()
    {
        string? name = null;
        var mocks = await TestStack.RunAsync(() =>
            new Namespace("ns", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "calico-system", Labels = { ["a"] = "b" } } })
                .Metadata.Apply(metadata => name = metadata.Name));

        var inputs = mocks.Only("ns").Inputs;
        Assert.That(mocks.Only("ns").Type, Is.EqualTo("kubernetes:core/v1:Namespace"));
        Assert.That(inputs["apiVersion"], Is.EqualTo("v1"));
        Assert.That(inputs["kind"], Is.EqualTo("Namespace"));
        Assert.That(name, Is.EqualTo("calico-system"));
    }

    [Test]
    public async Task RegistersAReleaseWithValues()
    {
        var mocks = await TestStack.RunAsync(() => _ = new Release("metallb", new ReleaseArgs
        {
            Chart = "metallb",
            RepositoryOpts = new RepositoryOptsArgs { Repo = "https://metallb.github.io/metallb" },
            Values = new InputMap<object> { ["speaker"] = new Dictionary<string, object> { ["enabled"] = false } },
        }));

        var inputs = mocks.Only("metallb").Inputs;
        var values = (ImmutableDictionary<string, object>)inputs["values"];
        Assert.That(inputs["compat"], Is.EqualTo("true"));
        Assert.That(((ImmutableDictionary<string, object>)values["speaker"])["enabled"], Is.False);
    }

    [Test]
    public async Task TakesAPortByNumberOrName()
    {
        var mocks = await TestStack.RunAsync(() => _ = new Service("web", new ServiceArgs
        {
            Spec = new ServiceSpecArgs
            {
                Type = ServiceSpecType.LoadBalancer,
                Ports = { new ServicePortArgs { Port = 80, TargetPort = "http" }, new ServicePortArgs { Port = 81, TargetPort = 8081 } },
            },
        }));

        var spec = (ImmutableDictionary<string, object>)mocks.Only("web").Inputs["spec"];
        var ports = ((ImmutableArray<object>)spec["ports"]).Cast<ImmutableDictionary<string, object>>().Select(port => port["targetPort"]);
        Assert.That(spec["type"], Is.EqualTo("LoadBalancer"));
        Assert.That(ports, Is.EqualTo(new object[] { "http", 8081d }));
    }

    [Test]
    public async Task RegistersTypedCustomResources()
    {
        var mocks = await TestStack.RunAsync(() => _ = new Kubernetes.ApiExtensions.CustomResource("peer", new BgpPeerArgs
        {
            Metadata = new ObjectMetaArgs { Name = "leaf-201" },
            Spec = new InputMap<object> { ["peerIP"] = "192.0.2.1", ["asNumber"] = 65002 },
        }));

        var peer = mocks.Only("peer");
        Assert.That(peer.Type, Is.EqualTo("kubernetes:crd.projectcalico.org/v1:BGPPeer"));
        Assert.That(peer.Inputs["apiVersion"], Is.EqualTo("crd.projectcalico.org/v1"));
        Assert.That(peer.Inputs["kind"], Is.EqualTo("BGPPeer"));
        Assert.That(((ImmutableDictionary<string, object>)peer.Inputs["spec"])["peerIP"], Is.EqualTo("192.0.2.1"));
    }

    [Test]
    public async Task RegistersComponentsOfTheProvider()
    {
        var mocks = await TestStack.RunAsync(() => _ = new ConfigGroup("crds", new ConfigGroupArgs { Yaml = "kind: List" }));

        Assert.That(mocks.Only("crds").Type, Is.EqualTo("kubernetes:yaml/v2:ConfigGroup"));
        Assert.That(mocks.Only("crds").Inputs["yaml"], Is.EqualTo("kind: List"));
    }

    [Test]
    public async Task SendsTheSettingsOfAProviderAsText()
    {
        var mocks = await TestStack.RunAsync(() => _ = new Kubernetes.Provider("cluster", new()
        {
            KubeConfig = "apiVersion: v1",
            EnableServerSideApply = true,
            KubeClientSettings = new KubeClientSettingsArgs { Burst = 120 },
        }));

        var inputs = mocks.Only("cluster").Inputs;
        Assert.That(mocks.Only("cluster").Type, Is.EqualTo("pulumi:providers:kubernetes"));
        Assert.That(inputs["kubeconfig"], Is.EqualTo("apiVersion: v1"));
        Assert.That(inputs["enableServerSideApply"], Is.EqualTo("true"));
        Assert.That(inputs["kubeClientSettings"], Does.Contain("\"burst\":120"));
    }

    private sealed class BgpPeerArgs() : CustomResourceArgs("crd.projectcalico.org/v1", "BGPPeer")
    {
        [Input("spec")]
        private InputMap<object>? _spec;

        public InputMap<object> Spec
        {
            get => _spec ??= [];
            set => _spec = value;
        }
    }
}
