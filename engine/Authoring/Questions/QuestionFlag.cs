namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>A flag of the command line that answers a question.</summary>
/// <param name="Name">Its name, without dashes.</param>
/// <param name="Description">What it is.</param>
/// <param name="Per">What it is given for one by one, as <c>rack=value</c>: a rack, a pool or a leaf; empty for a whole stack.</param>
internal sealed record QuestionFlag(string Name, string Description, string Per = "")
{
    /// <summary>A flag of each rack.</summary>
    public const string Rack = "rack";

    /// <summary>A flag of each pool; without the name of one it is for all of them.</summary>
    public const string Pool = "pool";

    /// <summary>A flag of each border leaf.</summary>
    public const string Leaf = "leaf";

    /// <summary>All flags, in the order of the questions.</summary>
    public static IReadOnlyList<QuestionFlag> All { get; } =
    [
        new("kind", $"The kind of stack: {string.Join(", ", StackKind.All.Select(kind => kind.Name))}"),
        new("cluster", "The cluster's name"),
        new("domain", "The DNS domain of the nodes"),
        new("dns-servers", "The name servers"),
        new("ntp-servers", "The time servers"),
        new("vlan", "The VLAN between leaf switches and nodes"),
        new("mtu", "The MTU of leaf SVIs and nodes"),
        new("node-subnet", "The node subnet, or the loopback range of router-on-host; two with IPv4 and IPv6"),
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
        new("anchors", "The anchor leaves of a rack: rack-1=201,202", Rack),
        new("other-leaves", "The other leaves of a rack: rack-1=203,204", Rack),
        new("fabric-pod", "The fabric pod of a rack: rack-1=1", Rack),
        new("router-ids", "The router IDs of a rack's anchor leaves", Rack),
        new("leaf-addresses", "The SVI addresses of a rack's anchor leaves", Rack),
        new("routed-leaves", "The leaf switches of a rack, with router-on-host: rack-1=leaf-1,leaf-2", Rack),
        new("leaf-as", "Their AS numbers: rack-1=4200000901,4200000902", Rack),
        new("uplinks", "The hosts' interfaces towards them, with router-on-host"),
        new("control-plane-nodes", "How many control-plane nodes"),
        new("control-plane-address", "The address of the first control-plane node"),
        new("pools", "The names of the worker pools"),
        new("workers", "How many workers; of one pool: gpu=2", Pool),
        new("worker-address", "The address of the first worker; of one pool: gpu=192.168.2.41", Pool),
        new("bare-metal-pools", "The pools of bare-metal hosts, with the kind mixed"),
        new("ssh-address", "The management address of a pool's first host, with router-on-host: worker=10.0.9.21", Pool),
        new("reuse", "Objects that exist on the fabric: tenant=shared,vrf=common/shared,physical-domain=phys"),
        new("floating-domain", "Where the SVI floats: physical or vmm"),
        new("vmm-domain", "The VMM domain, with the domain vmm"),
        new("datacenter", "The vSphere data centre"),
        new("vsphere-cluster", "The vSphere compute cluster"),
        new("datastore", "The datastore; - where --set compute.vsphere.datastoreCluster is given"),
        new("template", "The VM template; - where --set gives compute.vsphere.libraryItem or .ovf"),
        new("size", "CPUs, memory in MiB and disk in GiB of a VM: 4,8192,60; of one pool: worker=8,16384,100", Pool),
        new("port-group", "An existing port group with the VLAN; the stack makes one unless given"),
        new("switch", "The distributed switch of the port group that the stack makes"),
        new("interface", "The interface of bare-metal hosts"),
        new("bond-members", "The members of that bond"),
        new("ssh-key", "The public SSH key of the nodes, or a file with it"),
        new("kubernetes-version", "The Kubernetes version"),
        new("contracts", "The ready-made contracts"),
        new("outside", "How outside routers are reached: ospf, bgp or static; nothing where somebody else connects the VRF"),
        new("border-leaves", "The leaf switches that outside routers are connected to"),
        new("border-router-ids", "Their router IDs"),
        new("outside-port", "The port of a border leaf towards its router: 205=eth1/49", Leaf),
        new("outside-vlan", "The VLAN of that port: 205=311; none makes it a routed port", Leaf),
        new("outside-address", "The border leaf's address: 205=10.100.0.1/30", Leaf),
        new("outside-router", "The outside router's address, with bgp or static: 205=10.100.0.2", Leaf),
        new("outside-as", "The AS number of the outside routers, with bgp"),
        new("ospf-area", "The OSPF area, with ospf"),
        new("addons", "The add-ons"),
        new("ingress-address", "The address of the ingress controller"),
        new("apic-url", "The APIC's URL"),
        new("apic-user", "The APIC user"),
        new("vsphere-server", "The vCenter server"),
        new("vsphere-user", "The vCenter user"),
    ];
}
