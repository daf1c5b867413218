using System.Globalization;
using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Authoring.Nkt;

/// <content>Kubernetes, Calico and the add-ons.</content>
internal sealed partial class NktImport
{
    /// <summary>The first version that reads kubeadm.k8s.io/v1beta4.</summary>
    private static readonly Version Oldest = new(1, 31);

    private static readonly (string Variable, string Why)[] Lost =
    [
        ("apic.private_key", "a file beside NKT; give its content with --secret-file aci:privateKey=<file>, and its certificate with pulumi config set aci:certName"),
        ("private_key", "a file beside NKT; give its content with --secret-file aci:privateKey=<file>, and its certificate with pulumi config set aci:certName"),
        ("apic.cert_name", "pulumi config set aci:certName names the certificate of your user"),
        ("cert_name", "pulumi config set aci:certName names the certificate of your user"),
        ("vc.dvs", "the port group exists and is named alone (compute.vsphere.network)"),
        ("vc.library", "VMs are cloned from a template"),
        ("l3out.int_prof_name_v6", "the interface profile of IPv6 is named after that of IPv4, with -ipv6"),
        ("k8s_cluster.crio_version", "CRI-O has the version of Kubernetes"),
        ("k8s_cluster.OS_Version", "the template decides about the operating system"),
        ("k8s_cluster.haproxy_image", "haproxy comes as a package of the operating system"),
        ("k8s_cluster.keepalived_image", "keepalived comes as a package of the operating system"),
        ("k8s_cluster.kubeadm_token", "tokens are made for each join and live two hours"),
        ("k8s_cluster.ubuntu_apt_mirror", "the template's own package sources stay; kubernetes.repositories is for Kubernetes and the container runtime"),
        ("k8s_cluster.neo4j_ip", "vkaci's database is reached inside of the cluster only"),
    ];

    private void Kubernetes()
    {
        string version = Text("k8s_cluster.kube_version").Split('-')[0];
        if (Version.TryParse(version, out Version? parsed) && parsed >= Oldest)
        {
            Set("kubernetes.version", version);
        }
        else if (version.Length > 0 && parsed is null)
        {
            Changed("k8s_cluster.kube_version", $"{version} is no version; the stack has a current one (--kubernetes-version)");
        }
        else if (version.Length > 0)
        {
            Changed("k8s_cluster.kube_version", $"{version} is older than {Oldest}; the stack has a current version (--kubernetes-version). It describes a new cluster and upgrades none");
        }

        Set("kubernetes.containerRuntime", "cri-o");
        SetNumber("kubernetes.loadBalancer.virtualRouterId", Text("k8s_cluster.keepalived_router_id"));
        if (Text("k8s_cluster.docker_mirror") is { Length: > 0 } mirror)
        {
            Draft.Set("kubernetes.registryMirrors", new JsonObject { ["docker.io"] = new JsonArray(WithScheme(mirror)) });
        }

        if (_variables.IsOn("k8s_cluster.eBPF_status"))
        {
            Set("calico.dataplane", "ebpf");
            Set("kubernetes.kubeProxy", "none");
        }

        if (Text("k8s_cluster.cni_plugin") is { Length: > 0 } plugin && !plugin.Equals("calico", StringComparison.OrdinalIgnoreCase))
        {
            Remarks.Add(new NktRemark(NktRemarkKind.NoCounterpart, "k8s_cluster.cni_plugin", $"{plugin} is not supported: the stack runs Calico"));
        }

        if (_variables.IsOn("k8s_cluster.sandbox_status"))
        {
            Remarks.Add(new NktRemark(NktRemarkKind.NoCounterpart, "k8s_cluster.sandbox_status", "for nodes without internet set kubernetes.imageRepository, kubernetes.registryMirrors, kubernetes.repositories or compute.proxy"));
        }

        if (!_variables.IsOn("k8s_cluster.http_proxy_status") && Text("k8s_cluster.http_proxy") is { Length: > 0 })
        {
            Changed("k8s_cluster.http_proxy", "is left out, because http_proxy_status is not on");
        }
    }

    /// <summary>NKT installs these without asking.</summary>
    private void Addons()
    {
        Draft.Set("addons.ingressNginx", new JsonObject());
        SetList("addons.ingressNginx.addresses", [.. ((string[])[Text("k8s_cluster.ingress_ip")]).Where(text => text.Length > 0).Select(Address)]);
        foreach (string addon in (string[])["metricsServer", "dashboard", "goldpinger", "guestbook"])
        {
            Draft.Set($"addons.{addon}", new JsonObject());
        }

        Open("addons.metricsServer", "checks the kubelets' certificates, which NKT did not (kubeletCertificates: approved)");
        bool address = Text("k8s_cluster.visibility_ip").Length > 0;
        if (_variables.Texts("apic.oob_ips").Count > 0 || address)
        {
            Remarks.Add(new NktRemark(
                NktRemarkKind.NoCounterpart,
                "k8s_cluster.visibility_ip",
                string.Create(CultureInfo.InvariantCulture, $"vkaci needs a storage class and an APIC certificate of yours; switch it on with addons.vkaci (apicAddresses: [{string.Join(", ", _variables.Texts("apic.oob_ips"))}])")));
        }
    }

    private void WithoutCounterpart() => Remarks.AddRange(Lost
        .Where(lost => Text(lost.Variable).Length > 0 && Remarks.All(remark => remark.Variable != lost.Variable))
        .Select(lost => new NktRemark(NktRemarkKind.NoCounterpart, lost.Variable, lost.Why)));
}
