using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Rendering;

public class RendererTests
{
    private const string Machine = "vsphere:index/virtualMachine:VirtualMachine";
    private const string Command = "command:remote:Command";
    private const string UserData = """
        #cloud-config
        hostname: dev-w1
        write_files:
          - path: /etc/haproxy/haproxy.cfg
            permissions: "0644"
            content: |
              frontend api
                bind *:8443
          - path: /etc/keepalived/password
            encoding: b64
            content: W3NlY3JldF0=
        """;

    [Test]
    public void UnpacksCloudInit()
    {
        var files = Render(new PlanBuilder().Add(Machine, "dev-vms-w1", MachineInputs("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(UserData)))));

        Assert.Multiple(() =>
        {
            Assert.That(files["nodes/dev-w1/user-data.yaml"], Is.EqualTo(UserData));
            Assert.That(files["nodes/dev-w1/meta-data.yaml"], Is.EqualTo("local-hostname: dev-w1\n"));
            Assert.That(files["nodes/dev-w1/files/etc/haproxy/haproxy.cfg"], Is.EqualTo("frontend api\n  bind *:8443\n"));
            Assert.That(files["nodes/dev-w1/files/etc/keepalived/password"], Is.EqualTo("[secret]"));
        });
    }

    [Test]
    public void UnpacksCompressedUserData()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(UserData));
        }

        var files = Render(new PlanBuilder().Add(Machine, "w", MachineInputs("gzip+base64", Convert.ToBase64String(packed.ToArray()))));

        Assert.That(files, Contains.Key("nodes/dev-w1/files/etc/haproxy/haproxy.cfg"));
    }

    [Test]
    public void ShowsSecretUserDataOnlyWhenItsSecretsAreOpaque()
    {
        var opaque = Render(new PlanBuilder().Add(Machine, "w", SecretMachine("#cloud-config\npassword: '[secret]'\n")));
        var real = Render(new PlanBuilder().Add(Machine, "w", SecretMachine("#cloud-config\npassword: hunter2\n")));

        Assert.Multiple(() =>
        {
            Assert.That(opaque["nodes/w/user-data.yaml"], Is.EqualTo("#cloud-config\npassword: '[secret]'\n"));
            Assert.That(real["nodes/w/user-data.yaml"], Is.EqualTo("[secret]"));
        });
    }

    [Test]
    public void UnpacksTheListingOfAMachineWithoutCloudInit()
    {
        const string Cluster = "calico-aci:bootstrap:KubeadmCluster";
        string parent = PlanBuilder.UrnOf(Cluster, "metal-kubeadm");
        string listing = JsonSerializer.Serialize("=== 0644 2 /etc/haproxy/haproxy.cfg\nfrontend api\n  bind *:8443\n=== 0755 0 /etc/empty\n");
        var files = Render(new PlanBuilder()
            .Component(Cluster, "metal-kubeadm")
            .Add(Command, "metal-kubeadm-metal-cp-1-ready", $$"""{ "create": "x", "stdin": {{listing}} }""", parent)
            .Add(Machine, "vms-w1", MachineInputs("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(UserData))))
            .Add(Command, "metal-kubeadm-dev-w1-ready", $$"""{ "create": "x", "stdin": {{listing}} }""", parent)
            .Add(Command, "other", """{ "create": "x", "stdin": "=== no listing\n" }"""));

        Assert.Multiple(() =>
        {
            Assert.That(files["nodes/metal-cp-1/files/etc/haproxy/haproxy.cfg"], Is.EqualTo("frontend api\n  bind *:8443\n"));
            Assert.That(files["nodes/metal-cp-1/files/etc/empty"], Is.Empty);
            Assert.That(files, Has.No.ContainKey("nodes/dev-w1/files/etc/empty"), "a VM's files come with its cloud-init");
            Assert.That(files.Keys.Where(path => path.StartsWith("nodes/other", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void SaysWhyUserDataCannotBeUnpacked()
    {
        var render = Renderer.Render(new PlanBuilder().Add(Machine, "w", MachineInputs("base64", "%%%")).Build(), ".");

        Assert.That(render.Notes, Is.EqualTo(new[] { "w: guestinfo.userdata is no text in the encoding \"base64\"" }));
    }

    [Test]
    public void WritesTheScriptsOfCommandsAndMasksTheirSecretInput()
    {
        var inputs = JsonValues.Map("""{"create": "kubeadm init", "delete": "kubeadm reset --force\n"}""").With("stdin", JsonValues.Secret("token"));

        var files = Render(new PlanBuilder().Add(Command, "dev-kubeadm-init", inputs));

        Assert.Multiple(() =>
        {
            Assert.That(files["scripts/dev-kubeadm-init/create.sh"], Is.EqualTo("kubeadm init\n"));
            Assert.That(files["scripts/dev-kubeadm-init/delete.sh"], Is.EqualTo("kubeadm reset --force\n"));
            Assert.That(files["scripts/dev-kubeadm-init/stdin"], Is.EqualTo("[secret]\n"));
        });
    }

    [Test]
    public void WritesManifestsWithoutWhatOnlyPulumiReads()
    {
        var files = Render(new PlanBuilder().Add(
            "kubernetes:core/v1:ConfigMap",
            "cm",
            """{"metadata": {"name": "frr", "namespace": "kube-system", "annotations": {"pulumi.com/skipAwait": "true"}}, "data": {"frr.conf": "router bgp 1\n  timers bgp 1 3\n", "on": "yes", "mode": "0644"}}"""));

        Assert.That(files["manifests/configmap-kube-system-frr.yaml"], Is.EqualTo("""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: frr
              namespace: kube-system
            data:
              frr.conf: |
                router bgp 1
                  timers bgp 1 3
              mode: "0644"
              "on": "yes"

            """));
    }

    [Test]
    public void NeverWritesTheDataOfASecret()
    {
        var files = Render(new PlanBuilder().Add(
            "kubernetes:core/v1:Secret", "s", """{"metadata": {"name": "bgp"}, "stringData": {"password": "hunter2"}}"""));

        Assert.That(files["manifests/secret-bgp.yaml"], Does.Contain("password: \"[secret]\"").Or.Contain("password: '[secret]'").And.Not.Contain("hunter2"));
    }

    [Test]
    public void TakesApiVersionAndKindOfCustomResourcesFromTheirTypes()
    {
        var files = Render(new PlanBuilder().Add(
            "kubernetes:crd.projectcalico.org/v1:BGPPeer", "peer", JsonValues.Map("""{"metadata": {"name": "leaf-201"}}""").With("spec", PropertyValue.Unknown)));

        Assert.That(files["manifests/bgppeer-leaf-201.yaml"], Does.StartWith("apiVersion: crd.projectcalico.org/v1\nkind: BGPPeer\n").And.EndsWith("spec: (known after up)\n"));
    }

    [Test]
    public void WritesHelmReleasesAndTheirValues()
    {
        var files = Render(new PlanBuilder().Add(
            "kubernetes:helm.sh/v3:Release",
            "dev-addons-metallb",
            """{"name": "metallb", "chart": "metallb", "version": "0.14.8", "namespace": "metallb-system", "repositoryOpts": {"repo": "https://example.test/charts"}, "values": {"speaker": {"frr": {"enabled": false}}}}"""));

        Assert.Multiple(() =>
        {
            Assert.That(files["helm/metallb/release.yaml"], Is.EqualTo("chart: metallb\nname: metallb\nnamespace: metallb-system\nrepositoryOpts:\n  repo: https://example.test/charts\nversion: 0.14.8\n"));
            Assert.That(files["helm/metallb/values.yaml"], Is.EqualTo("speaker:\n  frr:\n    enabled: false\n"));
        });
    }

    [Test]
    public void WritesTheObjectsOfAConfigGroup()
    {
        var files = Render(new PlanBuilder().Component("x:y:Z", "c").Add(
            "kubernetes:yaml/v2:ConfigGroup", "group", """{"yaml": "kind: A\n", "objs": [{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "ns1"}}]}"""));

        Assert.That(files["manifests/group.yaml"], Is.EqualTo("kind: A\n---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: ns1\n"));
    }

    [Test]
    public void CopiesAssets()
    {
        var inputs = JsonValues.Map("""{"remotePath": "/opt/../etc/node.conf"}""").With("source", new PropertyValue.AssetValue("text\n", null, null));

        var files = Render(new PlanBuilder().Add("command:remote:CopyToRemote", "copy", inputs));

        Assert.That(files["files/copy/opt/___/etc/node.conf"], Is.EqualTo("text\n"));
    }

    [Test]
    public void NamesOfResourcesNeverLeaveTheFolder()
    {
        var files = Render(new PlanBuilder().Add("command:local:Command", "../../etc/passwd", """{"create": "x"}""").Add("command:local:Command", "..", """{"create": "y"}"""));

        Assert.That(files.Keys.Where(path => path.StartsWith("scripts", StringComparison.Ordinal)), Is.EqualTo(new[] { "scripts/.._.._etc_passwd/create.sh", "scripts/___/create.sh" }));
    }

    [Test]
    public void GivesResourcesWithOneNameTheirOwnFiles()
    {
        var files = Render(new PlanBuilder()
            .Add("aci:index/tenant:Tenant", "dev", """{"name": "t"}""")
            .Add("aci:index/vrf:Vrf", "dev", """{"name": "v", "parentDn": "uni/tn-t"}"""));

        Assert.That(files.Keys.Where(path => path.StartsWith("apic/dev", StringComparison.Ordinal)), Is.EqualTo(new[] { "apic/dev-Vrf.json", "apic/dev.json" }));
    }

    [Test]
    public void WritesTheFabricAsOneTree()
    {
        var files = Render(new PlanBuilder()
            .LookUp("aci:index/getTenant:getTenant", """{"name": "common"}""")
            .Add("aci:index/vrf:Vrf", "vrf", """{"name": "v", "parentDn": "uni/tn-common"}"""));

        var tree = JsonDocument.Parse(files["apic/tree.json"]).RootElement.GetProperty("tree")[0];
        Assert.Multiple(() =>
        {
            Assert.That(tree.GetProperty("children")[0].GetProperty("origin").GetString(), Is.EqualTo("reused"));
            Assert.That(files["apic/tree.yaml"], Is.EqualTo("""
                uni:
                  class: polUni
                  origin: built-in
                  children:
                    tn-common:
                      class: fvTenant
                      origin: reused
                      children:
                        ctx-v:
                          class: fvCtx
                          attributes:
                            name: v

                """));
            Assert.That(files["apic/vrf.json"], Does.Contain("\"dn\": \"uni/tn-common/ctx-v\""));
        });
    }

    [Test]
    public void RefusesObjectsThatTwoResourcesCreate()
    {
        var plan = new PlanBuilder().Add("aci:index/tenant:Tenant", "a", """{"name": "t"}""").Add("aci:index/tenant:Tenant", "b", """{"name": "t"}""").Build();

        Assert.That(() => Renderer.Render(plan, "."), Throws.TypeOf<RenderException>().With.Message.Contains("\"a\" and \"b\" both create the object uni/tn-t"));
    }

    [Test]
    public void DoesNotDependOnTheOrderOfRegistration()
    {
        var plan = Peers.AcrossLeaves(2, 3);
        var reversed = plan with { Resources = [.. plan.Resources.Reverse()] };

        Assert.That(Renderer.Render(reversed, ".").Files, Is.EqualTo(Renderer.Render(plan, ".").Files));
    }

    [Test]
    public void ListsEveryFileWithItsResource()
    {
        var render = Renderer.Render(new PlanBuilder().Add("aci:index/tenant:Tenant", "tenant", """{"name": "t"}""").Build(), ".");

        Assert.That(render.Index.Files.Select(file => (file.Path, file.Resource)), Is.EqualTo(new[]
        {
            ("README.md", null),
            ("apic/tenant.json", "tenant"),
            ("apic/tree.json", null),
            ("apic/tree.yaml", (string?)null),
        }));
    }

    private static Dictionary<string, string> Render(PlanBuilder plan) =>
        Renderer.Render(plan.Build(), ".").Files.ToDictionary(file => file.Path, file => file.Content);

    private static PropertyValue.MapValue MachineInputs(string encoding, string userData) => JsonValues.Map($$"""
        {
          "name": "dev-w1",
          "extraConfig": {
            "guestinfo.metadata": "local-hostname: dev-w1\n",
            "guestinfo.userdata": {{JsonSerializer.Serialize(userData)}},
            "guestinfo.userdata.encoding": "{{encoding}}"
          }
        }
        """);

    private static PropertyValue.MapValue SecretMachine(string userData) =>
        JsonValues.Map("{}").With("extraConfig", JsonValues.Map("""{"guestinfo.userdata.encoding": "base64"}""")
            .With("guestinfo.userdata", JsonValues.Secret(Convert.ToBase64String(Encoding.UTF8.GetBytes(userData)))));
}
