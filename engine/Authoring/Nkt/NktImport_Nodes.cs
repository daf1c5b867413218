using System.Globalization;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Questions;

namespace CalicoAci.Engine.Authoring.Nkt;

/// <content>Leaf switches, nodes and machines.</content>
internal sealed partial class NktImport
{
    /// <summary>NKT makes the first three nodes the control plane.</summary>
    private const int ControlPlaneNodes = 3;

    private const string DefaultRack = "1";

    private static readonly string[] MachineVariables = ["url", "username", "pass", "dc", "cluster", "datastore", "vm_folder", "vm_template", "port_group", "dvs"];

    private bool HasMachines => Text("vc.vm_deploy").Length > 0 ? _variables.IsOn("vc.vm_deploy") : Text("vc.url").Length > 0;

    private void Leaves()
    {
        foreach ((int index, JsonObject anchor) in _variables.Objects("l3out.anchor_nodes").Index())
        {
            string leaf = $"leaves[{index}]";
            SetNumber($"{leaf}.node", Member(anchor, "node_id"));
            Set($"{leaf}.rack", Rack(anchor));
            if (Member(anchor, "pod_id") is not ("" or "1"))
            {
                SetNumber($"{leaf}.pod", Member(anchor, "pod_id"));
            }

            Set($"{leaf}.routerId", Member(anchor, "rtr_id"));
            SetList($"{leaf}.addresses", Addresses(anchor, "primary_ip", "primary_ipv6"));
        }
    }

    private void Nodes()
    {
        IReadOnlyList<JsonObject> nodes = _variables.Objects("calico_nodes");
        if (nodes.Count == 0)
        {
            Open("calico_nodes", "the file lists no nodes: say how many there are, and their addresses");
            foreach (string pool in HasMachines ? [] : (string[])["nodes.controlPlane", "nodes.workers.worker"])
            {
                Set($"{pool}.compute", "bare-metal");
            }

            return;
        }

        int controlPlane = nodes.Count >= ControlPlaneNodes ? ControlPlaneNodes : 1;
        bool perNode = Text("k8s_cluster.local_as").Length == 0 && nodes.All(node => Member(node, "local_as").Length > 0);
        if (perNode)
        {
            Set("bgp.scheme", "per-node");
            SetNumber("bgp.firstNodeAsn", Member(nodes[0], "local_as"));
        }

        Pool("nodes.controlPlane", [.. nodes.Take(controlPlane)], perNode);
        if (nodes.Count > controlPlane)
        {
            Pool("nodes.workers.worker", [.. nodes.Skip(controlPlane)], perNode);
        }
        else
        {
            Open("calico_nodes", "the file lists no workers beside the control plane");
        }
    }

    /// <summary>Nodes that follow from their number need no words; what is different about the others is written.</summary>
    private void Pool(string path, IReadOnlyList<JsonObject> nodes, bool perNode)
    {
        SetNumber($"{path}.count", nodes.Count.ToString(CultureInfo.InvariantCulture));
        string[] racks = [.. nodes.Select(Rack).Distinct()];
        SetList($"{path}.racks", racks);
        IReadOnlyList<string> first = Addresses(nodes[0], "ip", "ipv6");
        SetList($"{path}.firstAddress", first);
        if (!HasMachines)
        {
            Set($"{path}.compute", "bare-metal");
        }

        foreach ((int index, JsonObject node) in nodes.Index())
        {
            string place = $"{path}.overrides.{index + 1}";
            string given = Member(node, "hostname");
            string name = given.ToLowerInvariant();
            Set($"{place}.name", name);
            if (name != given)
            {
                Changed("calico_nodes.hostname", $"{given} became {name}: names of Kubernetes nodes are lower-case");
            }

            if (Rack(node) != racks[index % racks.Length])
            {
                Set($"{place}.rack", Rack(node));
            }

            IReadOnlyList<string> addresses = Addresses(node, "ip", "ipv6");
            if (!addresses.SequenceEqual(first.Select(address => HostNumbers.After(address, (uint)index) ?? "")))
            {
                SetList($"{place}.addresses", addresses);
            }

            if (perNode)
            {
                SetNumber($"{place}.asn", Member(node, "local_as"));
            }
            else if (Member(node, "local_as") is { Length: > 0 } asn)
            {
                Changed("calico_nodes.local_as", $"{asn} of {given} is left out: the nodes share one AS, or not all of them have one");
            }

            if (Member(node, "natip") is { Length: > 0 } outside)
            {
                AddressesOfSsh[name] = Address(outside);
            }
        }
    }

    private JsonObject AddressesOfSsh { get; } = [];

    private void Machines()
    {
        if (AddressesOfSsh.Count > 0)
        {
            Draft.Set("compute.ssh.addresses", AddressesOfSsh);
        }

        Set("compute.timeZone", Text("k8s_cluster.time_zone"));
        if (_variables.IsOn("k8s_cluster.http_proxy_status"))
        {
            Set("compute.proxy.http", WithScheme(Text("k8s_cluster.http_proxy")));
        }
        else
        {
            _ = Text("k8s_cluster.http_proxy");
        }

        if (!HasMachines)
        {
            foreach (string variable in MachineVariables.Select(name => $"vc.{name}").Where(name => Text(name).Length > 0))
            {
                Remarks.Add(new NktRemark(NktRemarkKind.NoCounterpart, variable, "no VMs are made, because vm_deploy is off"));
            }

            Open("compute.bareMetal.interface", "NKT did not ask for the hosts' interface: say --interface and --bond-members");
            Draft.Set("compute.bareMetal", new JsonObject());
            return;
        }

        Set("vsphere", "datacenter", "vc.dc");
        Set("vsphere", "cluster", "vc.cluster");
        Set("vsphere", "datastore", "vc.datastore");
        Set("vsphere", "folder", "vc.vm_folder");
        Set("vsphere", "template", "vc.vm_template");
        Set("vsphere", "network", "vc.port_group");
        Draft.Set("compute.vsphere.linkedClone", JsonValue.Create(true));
        foreach (string pool in (string[])["control-plane", "worker"])
        {
            Draft.Set($"compute.sizes.{pool}", new JsonObject { ["cpus"] = 2, ["memoryMiB"] = 8192 });
        }

        Changed("vc.vm_template", "the template needs cloud-init and open-vm-tools; NKT's own template had cloud-init removed");
        if (Text("vc.url") is { Length: > 0 } server)
        {
            Draft.Provider["vsphere:vsphereServer"] = server;
            Open("vsphere:allowUnverifiedSsl", "NKT did not check vCenter's certificate; set it to true where that certificate is self-signed");
        }

        if (Text("vc.username") is { Length: > 0 } user)
        {
            Draft.Provider["vsphere:user"] = user;
        }

        if (_variables.Secret("vc.pass") is { Length: > 0 } password)
        {
            Secrets.Add("vsphere:password", password);
        }
    }

    private void Set(string section, string name, string variable) => Set($"compute.{section}.{name}", Text(variable));

    private IReadOnlyList<string> Addresses(JsonObject from, string v4, string v6)
    {
        string other = Member(from, v6);
        if (!IsDualStack)
        {
            LeaveOut(v6, other);
        }

        return [.. Subnets.Select(subnet => Address(subnet.Contains(':', StringComparison.Ordinal) ? other : Member(from, v4))).Where(address => address.Length > 0)];
    }

    private string Rack(JsonObject from) => Member(from, "rack_id") is { Length: > 0 } rack ? rack : DefaultRack;

    private string Member(JsonObject map, string name) => _variables.Member(map, name);

    private static string WithScheme(string text) => text.Length == 0 || text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
}
