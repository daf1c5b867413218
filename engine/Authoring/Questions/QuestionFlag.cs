namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>A flag of the command line that answers a question.</summary>
/// <param name="Name">Its name, without dashes.</param>
/// <param name="Description">What it is.</param>
/// <param name="PerRack">Whether it is given for each rack, as <c>rack=value</c>.</param>
internal sealed record QuestionFlag(string Name, string Description, bool PerRack = false)
{
    /// <summary>All flags, in the order of the questions.</summary>
    public static IReadOnlyList<QuestionFlag> All { get; } =
    [
        new("cluster", "The cluster's name"),
        new("domain", "The DNS domain of the nodes"),
        new("dns-servers", "The name servers"),
        new("ntp-servers", "The time servers"),
        new("vlan", "The VLAN between leaf switches and nodes"),
        new("mtu", "The MTU of leaf SVIs and nodes"),
        new("node-subnet", "The node subnet; two with IPv4 and IPv6"),
        new("pods", "The pod ranges"),
        new("services", "The service ranges"),
        new("load-balancers", "The ranges of services of type LoadBalancer"),
        new("gateway", "The nodes' default gateway"),
        new("floating", "The floating address"),
        new("api-address", "The virtual address of the Kubernetes API"),
        new("as-scheme", "shared or per-node"),
        new("fabric-as", "The fabric's AS number"),
        new("cluster-as", "The AS number of all nodes, with the scheme shared"),
        new("first-node-as", "The first AS number, with the scheme per-node"),
        new("racks", "The names of the racks"),
        new("anchors", "The anchor leaves of a rack: rack-1=201,202", PerRack: true),
        new("other-leaves", "The other leaves of a rack: rack-1=203,204", PerRack: true),
        new("fabric-pod", "The fabric pod of a rack: rack-1=1", PerRack: true),
        new("router-ids", "The router IDs of a rack's anchor leaves", PerRack: true),
        new("leaf-addresses", "The SVI addresses of a rack's anchor leaves", PerRack: true),
        new("control-plane-nodes", "How many control-plane nodes"),
        new("control-plane-address", "The address of the first control-plane node"),
        new("workers", "How many workers"),
        new("worker-address", "The address of the first worker"),
        new("machines", "vsphere or bare-metal"),
        new("floating-domain", "Where the SVI floats: physical or vmm"),
        new("vmm-domain", "The VMM domain, with the domain vmm"),
        new("datacenter", "The vSphere data centre"),
        new("vsphere-cluster", "The vSphere compute cluster"),
        new("datastore", "The datastore; - where --set compute.vsphere.datastoreCluster is given"),
        new("template", "The VM template; - where --set gives compute.vsphere.libraryItem or .ovf"),
        new("port-group", "An existing port group with the VLAN; the stack makes one unless given"),
        new("switch", "The distributed switch of the port group that the stack makes"),
        new("interface", "The interface of bare-metal hosts"),
        new("bond-members", "The members of that bond"),
        new("ssh-key", "The public SSH key of the nodes, or a file with it"),
        new("kubernetes-version", "The Kubernetes version"),
        new("contracts", "The ready-made contracts"),
        new("addons", "The add-ons"),
        new("ingress-address", "The address of the ingress controller"),
        new("apic-url", "The APIC's URL"),
        new("apic-user", "The APIC user"),
        new("vsphere-server", "The vCenter server"),
        new("vsphere-user", "The vCenter user"),
    ];
}
