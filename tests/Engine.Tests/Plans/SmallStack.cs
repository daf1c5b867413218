using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Tests.Plans;

/// <summary>A plan with the shape of a real stack: eight components, some of which wait for others.</summary>
internal static class SmallStack
{
    private const string Command = "command:remote:Command";
    private const string Machine = "vsphere:index/virtualMachine:VirtualMachine";

    public static PlanBuilder Builder()
    {
        var builder = new PlanBuilder()
            .Component("calico-aci:fabric:Tenant", "dev-tenant")
            .Component("calico-aci:fabric:AccessPolicies", "dev-access")
            .Component("calico-aci:fabric:FloatingL3Out", "dev-l3out", FabricTopologies.OneRack)
            .Component("calico-aci:fabric:ExternalEpgs", "dev-epgs")
            .Component("calico-aci:compute:VirtualMachines", "dev-vms")
            .Component("calico-aci:bootstrap:KubeadmCluster", "dev-kubeadm")
            .Component("calico-aci:networking:CalicoNetwork", "dev-calico")
            .Component("calico-aci:addons:Addons", "dev-addons");
        Add(builder, "aci:index/tenant:Tenant", "dev-tenant", """{"name": "calico_dev"}""", "fabric:Tenant", "dev-tenant");
        Add(builder, "aci:index/vrf:Vrf", "dev-tenant-vrf", """{"name": "v", "parentDn": "uni/tn-calico_dev"}""", "fabric:Tenant", "dev-tenant", Urn("aci:index/tenant:Tenant", "dev-tenant"));
        Add(builder, "aci:index/vlanPool:VlanPool", "dev-access-pool", """{"name": "p", "allocMode": "static"}""", "fabric:AccessPolicies", "dev-access");
        Add(builder, "aci:index/l3Outside:L3Outside", "dev-l3out", """{"name": "calico", "tenantDn": "uni/tn-calico_dev"}""", "fabric:FloatingL3Out", "dev-l3out", Urn("aci:index/vrf:Vrf", "dev-tenant-vrf"), Urn("aci:index/vlanPool:VlanPool", "dev-access-pool"));
        Add(builder, "aci:index/contract:Contract", "dev-epgs-api", """{"name": "api", "tenantDn": "uni/tn-calico_dev"}""", "fabric:ExternalEpgs", "dev-epgs", Urn("aci:index/tenant:Tenant", "dev-tenant"));
        Add(builder, "aci:index/filter:Filter", "dev-epgs-flt", """{"name": "api", "tenantDn": "uni/tn-calico_dev"}""", "fabric:ExternalEpgs", "dev-epgs");
        Add(builder, "aci:index/filterEntry:FilterEntry", "dev-epgs-flt-e", """{"name": "tcp6443", "filterDn": "uni/tn-calico_dev/flt-api", "prot": "tcp", "etherT": "ip", "dFromPort": "6443", "dToPort": "6443"}""", "fabric:ExternalEpgs", "dev-epgs");
        Add(builder, "aci:index/contractSubject:ContractSubject", "dev-epgs-subj", """{"name": "api", "contractDn": "uni/tn-calico_dev/brc-api"}""", "fabric:ExternalEpgs", "dev-epgs");
        Add(builder, "aci:index/contractSubjectFilter:ContractSubjectFilter", "dev-epgs-subj-f", """{"contractSubjectDn": "uni/tn-calico_dev/brc-api/subj-api", "filterDn": "uni/tn-calico_dev/flt-api"}""", "fabric:ExternalEpgs", "dev-epgs");
        Add(builder, "aci:index/externalEpg:ExternalEpg", "dev-epgs-default", """{"name": "default", "parentDn": "uni/tn-calico_dev/out-calico", "relationToProvidedContracts": [{"contractName": "api"}]}""", "fabric:ExternalEpgs", "dev-epgs", Urn("aci:index/l3Outside:L3Outside", "dev-l3out"));
        Add(builder, "aci:index/l3ExtSubnet:L3ExtSubnet", "dev-epgs-default-pods", """{"ip": "10.1.0.0/16", "externalNetworkInstanceProfileDn": "uni/tn-calico_dev/out-calico/instP-default", "scopes": ["import-security"]}""", "fabric:ExternalEpgs", "dev-epgs");
        Add(builder, "aci:index/externalEpg:ExternalEpg", "dev-epgs-campus", """{"name": "campus", "parentDn": "uni/tn-calico_dev/out-outside", "relationToConsumedContracts": [{"contractName": "api"}]}""", "fabric:ExternalEpgs", "dev-epgs");
        for (var i = 1; i <= 3; i++)
        {
            Add(builder, Machine, $"dev-vms-m{i}", $$"""{"name": "dev-m{{i}}"}""", "compute:VirtualMachines", "dev-vms");
            Add(builder, Command, $"dev-kubeadm-m{i}-ready", "{}", "bootstrap:KubeadmCluster", "dev-kubeadm", Urn(Machine, $"dev-vms-m{i}"));
        }

        Add(builder, Command, "dev-kubeadm-init", "{}", "bootstrap:KubeadmCluster", "dev-kubeadm", Urn(Command, "dev-kubeadm-m1-ready"), Urn("aci:index/l3Outside:L3Outside", "dev-l3out"));
        Add(builder, Command, "dev-kubeadm-label-m2", "{}", "bootstrap:KubeadmCluster", "dev-kubeadm", Urn(Command, "dev-kubeadm-init"), Urn(Command, "dev-kubeadm-m2-ready"));
        Add(builder, "kubernetes:helm.sh/v3:Release", "dev-calico-operator", """{"chart": "tigera-operator"}""", "networking:CalicoNetwork", "dev-calico", Urn(Command, "dev-kubeadm-init"));
        Add(builder, "kubernetes:helm.sh/v3:Release", "dev-addons-metrics", """{"chart": "metrics-server"}""", "addons:Addons", "dev-addons", Urn("kubernetes:helm.sh/v3:Release", "dev-calico-operator"), Urn(Command, "dev-kubeadm-label-m2"));
        return builder;
    }

    public static Plan Plan() => Builder().Build();

    private static string Urn(string type, string name) => PlanBuilder.UrnOf(type, name);

    private static void Add(PlanBuilder builder, string type, string name, string inputs, string area, string component, params string[] dependsOn) =>
        builder.Add(type, name, inputs, Urn($"calico-aci:{area}", component), dependsOn);
}
