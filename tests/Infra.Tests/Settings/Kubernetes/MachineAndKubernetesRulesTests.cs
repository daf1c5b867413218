using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings.Kubernetes;

/// <summary>Each check of machines and of Kubernetes, provoked, with what it says.</summary>
public sealed class MachineAndKubernetesRulesTests
{
    [TestCase("compute.caCertificates", """{ "bad name!": "PEM" }""", "compute.caCertificates[\"bad name!\"]", "CA300", "becomes a file name")]
    [TestCase("compute.caCertificates", """{ "registry": "-----BEGIN CERTIFICATE-----\nnot base64!\n-----END CERTIFICATE-----" }""", "compute.caCertificates.registry", "CA314", "there must be base64")]
    [TestCase("compute.caCertificates", """{ "registry": "-----BEGIN CERTIFICATE-----\nanVuaw==\n-----END CERTIFICATE-----" }""", "compute.caCertificates.registry", "CA314", "is not an X.509 certificate")]
    [TestCase("compute.timeZone", "\"Mars/Phobos\"", "compute.timeZone", "CA313", "found 'Mars/Phobos', which is not a name of the time zone database")]
    [TestCase("compute.timeZone", "\"../etc/passwd\"", "compute.timeZone", "CA006", "such as Europe/Berlin")]
    [TestCase("compute.vsphere.network", null, "compute.vsphere", "CA301", "has neither network nor portGroup")]
    [TestCase("compute.bareMetal", """{ "interface": "bond0", "bondMembers": ["eno1", "bond0"] }""", "compute.bareMetal.bondMembers", "CA302", "found 'bond0', which is the bond itself")]
    [TestCase("nodes.workers.worker.compute", "\"bare-metal\"", "compute.bareMetal", "CA303", "is missing, but calico-aci:nodes.workers.worker has bare-metal hosts")]
    [TestCase("compute.vsphere", null, "compute.vsphere", "CA303", "is missing, but calico-aci:nodes.controlPlane has VMs in vSphere")]
    [TestCase("nodes.workers.worker.size", "\"huge\"", "nodes.workers.worker.size", "CA304", "found 'huge', which is not a size of calico-aci:compute.sizes")]
    [TestCase("compute.ssh.hostKeys", """{ "dev-worker-9": "ssh-ed25519 AAAA" }""", "compute.ssh.hostKeys.dev-worker-9", "CA305", "is about a node that the cluster does not have")]
    [TestCase("compute.ssh.addresses", """{ "dev-cp-7": "10.0.0.7" }""", "compute.ssh.addresses.dev-cp-7", "CA305", "is about a node that the cluster does not have")]
    [TestCase("kubernetes.version", "\"1.30.9\"", "kubernetes.version", "CA320", "must be 1.31 or later")]
    [TestCase("kubernetes.version", "\"1.36\"", "kubernetes.version", "CA006", "a version such as 1.36.4")]
    [TestCase("kubernetes.patches", """{ "apiserver.yaml": "spec: {}" }""", "kubernetes.patches[\"apiserver.yaml\"]", "CA321", "is not a file name that kubeadm reads")]
    [TestCase("kubernetes.registryMirrors", """{ "docker.io": ["mirror.example.net"] }""", "kubernetes.registryMirrors[\"docker.io\"][0]", "CA322", "must be a URL without user and password")]
    [TestCase("kubernetes.registryMirrors", """{ "docker.io": ["https://user:pass@mirror.example.net"] }""", "kubernetes.registryMirrors[\"docker.io\"][0]", "CA322", "without user and password")]
    [TestCase("kubernetes.initialControlPlane", "\"dev-worker-1\"", "kubernetes.initialControlPlane", "CA323", "must be one of dev-cp-1, dev-cp-2, dev-cp-3")]
    [TestCase("kubernetes.upgradeFrom", "\"1.34.9\"", "kubernetes.upgradeFrom", "CA324", "one minor version at a time, so version must be 1.35 or lower before 1.36.4")]
    [TestCase("kubernetes.upgradeFrom", "\"1.37.0\"", "kubernetes.upgradeFrom", "CA324", "Kubernetes cannot be downgraded")]
    [TestCase("kubernetes.upgradeFrom", "\"1.36.5\"", "kubernetes.upgradeFrom", "CA324", "Kubernetes cannot be downgraded")]
    [TestCase("kubernetes.etcdSnapshots", """{ "everyHours": 5 }""", "kubernetes.etcdSnapshots.everyHours", "CA325", "must be a divisor of 24")]
    [TestCase("kubernetes.etcdSnapshots", """{ "copyTo": "/var/backups/etcd/away" }""", "kubernetes.etcdSnapshots.copyTo", "CA326", "must be on another file system")]
    [TestCase("kubernetes.etcdSnapshots", """{ "copyCommand": ["upload"] }""", "kubernetes.etcdSnapshots.copyCommand", "CA327", "must be the absolute path of a program")]
    [TestCase("kubernetes.criOVersion", "\"1.35.2\"", "kubernetes.criOVersion", "CA328", "must have the minor version of Kubernetes, 1.36")]
    [TestCase("kubernetes.containerdVersion", "\"1.7\"", "kubernetes.containerdVersion", "CA006", "a version of containerd 2")]
    [TestCase("kubernetes.encryption", """{ "resources": [] }""", "kubernetes.encryption.resources", "CA007", null)]
    [TestCase("kubernetes.encryption", """{ "resources": ["Secret"] }""", "kubernetes.encryption.resources[0]", "CA006", "a resource in the plural such as secrets")]
    [TestCase("kubernetes.encryption", "{}", "encryptionKey", "CA002", "pulumi config set --secret calico-aci:encryptionKey")]
    [TestCase("kubernetes.encryption", """{ "activeKey": "second" }""", "encryptionKey2", "CA002", "pulumi config set --secret calico-aci:encryptionKey2")]
    [TestCase("leaves[0].bgpPassword", "\"second\"", "bgpPassword2", "CA002", "pulumi config set --secret calico-aci:bgpPassword2")]
    [TestCase("kubernetes.certificates", """{ "renew": "next week" }""", "kubernetes.certificates.renew", "CA006", "a word of letters")]
    [TestCase("kubernetes.etcdSnapshots", """{ "everyHours": 0 }""", "kubernetes.etcdSnapshots.everyHours", "CA005", null)]
    [TestCase("kubernetes.certificateNames", """["api.example.net", "foo bar"]""", "kubernetes.certificateNames[1]", "CA006", "a DNS name or an IP address")]
    [TestCase("kubernetes.systemReserved", """{ "cpu": "lots" }""", "kubernetes.systemReserved.cpu", "CA006", "a quantity such as 250m")]
    [TestCase("kubernetes.kubeReserved", """{ "disk": "1" }""", "kubernetes.kubeReserved.disk", "CA331", "must be one of cpu, memory")]
    [TestCase("kubernetes.imageRepository", "\"https://registry.example.net/k8s\"", "kubernetes.imageRepository", "CA006", "without https://")]
    [TestCase("kubernetes.extraArguments", """{ "apiServer": { "--v": "4" } }""", "kubernetes.extraArguments.apiServer.--v", "CA331", "without dashes in front")]
    [TestCase("kubernetes.extraArguments", """{ "kubelet": { "bad name": "4" } }""", "kubernetes.extraArguments.kubelet[\"bad name\"]", "CA331", "without dashes in front")]
    [TestCase("kubernetes.featureGates", """{ "Foo Bar": true }""", "kubernetes.featureGates[\"Foo Bar\"]", "CA331", "the name of a feature gate")]
    [TestCase("kubernetes.registryMirrors", """{ "../../etc/x": ["https://mirror.example.net"] }""", "kubernetes.registryMirrors[\"../../etc/x\"]", "CA331", "a registry's host name")]
    [TestCase("kubernetes.registryMirrors", """{ "docker.io": ["https://mirror.example.net/\"x"] }""", "kubernetes.registryMirrors[\"docker.io\"][0]", "CA322", "must be a URL")]
    [TestCase("kubernetes.auditPolicy", "\"kind: [\"", "kubernetes.auditPolicy", "CA332", "audit.k8s.io/v1")]
    [TestCase("kubernetes.auditPolicy", "\"kind: Policy\"", "kubernetes.auditPolicy", "CA332", "and rules")]
    [TestCase("kubernetes.patches", """{ "etcd+merge.yaml": "spec: [" }""", "kubernetes.patches[\"etcd+merge.yaml\"]", "CA332", "is not one YAML document")]
    [TestCase("compute.ssh.hostKeys", """{ "dev-cp-1": "nonsense" }""", "compute.ssh.hostKeys.dev-cp-1", "CA006", "as ssh-keyscan prints it")]
    [TestCase("compute.ssh.addresses", """{ "dev-cp-1": "not an address" }""", "compute.ssh.addresses.dev-cp-1", "CA006", "an address or a host name")]
    [TestCase("compute.proxy", """{ "http": "http://proxy\"x:3128" }""", "compute.proxy.http", "CA006", "a URL without user and password")]
    [TestCase("cluster.apiServer.port", "10250", "cluster.apiServer.port", "CA126", "which the kubelet listens on beside haproxy")]
    [TestCase("cluster.apiServer.port", "22", "cluster.apiServer.port", "CA126", "which sshd listens on beside haproxy")]
    [TestCase("vrrpPassword", "\"much-too-long\"", "vrrpPassword", "CA333", "has 13 characters; must have 1 to 8")]
    [TestCase("vrrpPassword", "\"a\\\"b\"", "vrrpPassword", "CA333", "a character that keepalived would not take")]
    [TestCase("encryptionKey", "\"c2hvcnQ=\"", "encryptionKey", "CA333", "is not 32 bytes in base64")]
    [TestCase("kubernetes.maxPods", "5000", "kubernetes.maxPods", "CA005", null)]
    [TestCase("nodes.controlPlane.count", "2", "nodes.controlPlane.count", "CA117", "must be an odd number")]
    public void EachCheckSaysWhatIsWrong(string setting, string? value, string path, string id, string? message)
    {
        SettingsErrors errors = new SampleStack().With(setting, value).Read().Errors;

        SettingsError found = errors.All.FirstOrDefault(error => error.Path == $"calico-aci:{path}" && error.Id == id)
            ?? throw new AssertionException($"no {id} at {path} among:\n{string.Join('\n', errors.All)}");
        Assert.That(found.Message, message is null ? Is.Not.Empty : Does.Contain(message));
    }

    [Test]
    public void TheInterfaceOfATaggedVlanHasAnAllowedName()
    {
        SampleStack stack = new SampleStack().With("nodes.workers.worker.compute", "\"bare-metal\"").With("compute.bareMetal", """{ "interface": "enp129s0f0np0" }""");

        Assert.That(stack.Read().Errors.All.Where(error => error.Id == "CA310").Select(error => error.Path), Is.EqualTo(new[] { "calico-aci:compute.bareMetal.interface" }));
        Assert.That(stack.With("compute.bareMetal", """{ "interface": "enp129s0f0np0", "tagged": false }""").Read().Errors.All.Where(error => error.Id == "CA310"), Is.Empty);
    }

    [Test]
    public void TheMtuIsLargeEnoughForIpv6()
    {
        SampleStack stack = new SampleStack().With("network.mtu", "1200");

        Assert.That(stack.Read().Errors.All, Is.Empty);
        stack.With("network.nodes[1]", """{ "subnet": "2001:db8:2::/64", "gateway": "2001:db8:2::253", "floating": "2001:db8:2::254" }""");
        Assert.That(stack.Read().Errors.All.Select(error => (error.Path, error.Id)), Has.Member(("calico-aci:network.mtu", "CA130")));
    }

    [TestCase("""{}""", 1279, "found 1279 bytes; must be 1280 or more with IPv6")]
    [TestCase("""{}""", 1280, null)]
    [TestCase("""{ "encapsulation": "vxlan-cross-subnet" }""", 1349, "found 1349 bytes; must be 1350 or more: pods need 1280 for IPv6, and VXLAN takes 70 (calico-aci:calico.encapsulation)")]
    [TestCase("""{ "encapsulation": "vxlan-cross-subnet" }""", 1200, "found 1200 bytes; must be 1350 or more")]
    [TestCase("""{ "encapsulation": "vxlan-cross-subnet" }""", 1350, null)]
    [TestCase("""{ "dataplane": "ebpf" }""", 1349, "must be 1350 or more: pods need 1280 for IPv6, and VXLAN takes 70 (calico-aci:calico.dataplane)")]
    [TestCase("""{ "dataplane": "ebpf", "wireGuard": true }""", 1359, "must be 1360 or more: pods need 1280 for IPv6, and WireGuard takes 80 (calico-aci:calico.wireGuard)")]
    [TestCase("""{ "wireGuard": true }""", 1360, null)]
    [TestCase("""{ "wireGuard": "?" }""", 1300, null)]
    public void TheMtuIsLargeEnoughForTheIpv6OfPods(string calico, int mtu, string? message)
    {
        SampleStack stack = new SampleStack().With("calico", calico).With("network.mtu", mtu.ToString(CultureInfo.InvariantCulture));
        Assert.That(Messages(), Is.Empty, "without IPv6");

        stack.With("network.nodes[1]", """{ "subnet": "2001:db8:2::/64", "gateway": "2001:db8:2::253", "floating": "2001:db8:2::254" }""")
            .With("network.pods[1]", "\"2001:db8:1::/64\"");
        Assert.That(Messages(), message is null ? Is.Empty : Has.Exactly(1).Items.And.One.Contains(message));

        IEnumerable<string> Messages() => stack.Read().Errors.All.Where(error => error.Id == "CA130").Select(error => error.Message);
    }

    [TestCase("Etc/UTC")]
    [TestCase("UTC")]
    [TestCase("Etc/GMT+5")]
    [TestCase("America/Argentina/Buenos_Aires")]
    public void ATimeZoneIsANameOfTheDatabase(string name) => Assert.That(new SampleStack().With("compute.timeZone", $"\"{name}\"").Read().Errors.All, Is.Empty);

    [TestCase(-30, 30, true)]
    [TestCase(-60, -30, false)]
    public void AnExpiredCaIsAWarning(int from, int to, bool valid)
    {
        SettingsErrors errors = new SampleStack().With("compute.caCertificates", JsonSerializer.Serialize(new { registry = Certificate(from, to) })).Read().Errors;

        Assert.That(errors.All, Is.Empty);
        Assert.That(errors.Warnings.Where(warning => warning.Id == "CA314").Select(warning => warning.Message), valid ? Is.Empty : Has.One.Contains("CN=registry.example.net has expired on "));
    }

    [Test]
    public void TwoCertificatesUnderOneNameAreRefused() => Assert.That(
        new SampleStack().With("compute.caCertificates", JsonSerializer.Serialize(new { registry = Certificate(-30, 30) + "\n" + Certificate(-30, 30) })).Read().Errors.All.Select(error => error.Message),
        Has.One.Contains("has more than one certificate"));

    [TestCase("Bad_Name")]
    [TestCase("a-name-that-is-much-too-long-for-it")]
    public void ABadNameOfTheClusterIsToldOnce(string name) => Assert.That(
        new SampleStack().With("cluster.name", $"\"{name}\"").Read().Errors.All.Select(error => error.Path), Is.EqualTo(new[] { "calico-aci:cluster.name" }));

    private static string Certificate(int from, int to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=registry.example.net", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(from), DateTimeOffset.UtcNow.AddDays(to));
        return certificate.ExportCertificatePem();
    }

    [TestCase("1.36.4", "1.35.9")]
    [TestCase("1.36.4", "1.36.1")]
    [TestCase("1.36.4", "1.36.4")]
    public void AnUpgradeByOneMinorVersionOrAPatchIsAllowed(string version, string from) => Assert.That(
        new SampleStack().With("kubernetes.version", $"\"{version}\"").With("kubernetes.upgradeFrom", $"\"{from}\"").Read().Errors.All, Is.Empty);
}
