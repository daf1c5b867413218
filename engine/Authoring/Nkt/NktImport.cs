using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Questions;
using CalicoAci.Engine.Authoring.Secrets;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Authoring.Nkt;

/// <summary>
/// Makes a stack of the variables of NKT, the Terraform and Ansible project that came before. What NKT did without a variable
/// (the first three nodes are the control plane, 2 CPUs, linked clones, its add-ons) is written as settings.
/// </summary>
internal sealed partial class NktImport
{
    private readonly NktVariables _variables;

    private NktImport(NktVariables variables) => _variables = variables;

    /// <summary>The stack.</summary>
    public StackDraft Draft { get; } = new();

    /// <summary>The secrets of the file.</summary>
    public SecretValues Secrets { get; } = new();

    /// <summary>What there is to know.</summary>
    public List<NktRemark> Remarks { get; } = [];

    /// <summary>Turns variables into settings.</summary>
    public static NktImport Of(NktVariables variables)
    {
        var import = new NktImport(variables);
        import.Cluster();
        import.Network();
        import.Leaves();
        import.Nodes();
        import.Fabric();
        import.Machines();
        import.Kubernetes();
        import.Addons();
        import.WithoutCounterpart();
        if (variables.Problems.Count > 0)
        {
            throw new EngineException(ExitCodes.BadInput, string.Join('\n', variables.Problems));
        }

        import.Remarks.AddRange(variables.Unread().Select(name => new NktRemark(NktRemarkKind.Unknown, name, "not a variable of NKT that this command knows; it was left out")));
        return import;
    }

    private void Cluster()
    {
        Set("cluster.domain", First("k8s_cluster.dns_domain", "l3out.dns_domain", "dns_domain"));
        SetList("cluster.dnsServers", FirstList("k8s_cluster.dns_servers", "l3out.dns_servers", "dns_servers"));
        SetList("cluster.ntpServers", FirstList("k8s_cluster.ntp_servers", "k8s_cluster.ntp_server"));
        string address = Text("k8s_cluster.control_plane_vip");
        string[] parts = address.Count(character => character == ':') == 1 ? address.Split(':') : [address, Text("k8s_cluster.vip_port")];
        if (address.Length == 0)
        {
            return;
        }

        // NKT knows one family only; the address of the other one is at the same distance from the end of its subnet.
        IEnumerable<string> others = Subnets.Skip(1).Select(subnet => HostNumbers.Prefix(subnet) is { } prefix ? HostNumbers.At(prefix, HostNumbers.Highest(prefix) - 3)?.ToString() : null).OfType<string>();
        string[] addresses = [parts[0], .. others];
        SetList("cluster.apiServer.addresses", addresses);
        if (addresses.Length > 1)
        {
            Changed("k8s_cluster.control_plane_vip", $"NKT has an IPv4 address only; {addresses[1]} was added for IPv6 (--api-address gives another one)");
        }

        SetNumber("cluster.apiServer.port", parts[1]);
    }

    private void Network()
    {
        SetNumber("network.vlan", Text("l3out.vlan_id"));
        SetNumber("network.mtu", Text("l3out.mtu"));
        (string Gateway, string Floating)[] addresses =
        [
            (Address(Text("l3out.secondary_ip")), Address(Text("l3out.floating_ip"))),
            (Address(Text("l3out.secondary_ipv6")), Address(Text("l3out.floating_ipv6"))),
        ];
        if (!IsDualStack)
        {
            _ = Skip("l3out.secondary_ipv6") + Skip("l3out.floating_ipv6") + Skip("l3out.ipv6_cluster_subnet") + Skip("k8s_cluster.node_sub_v6");
        }

        foreach ((int index, string subnet) in Subnets.Index())
        {
            Set($"network.nodes[{index}].subnet", subnet);
            (string gateway, string floating) = addresses[subnet.Contains(':', StringComparison.Ordinal) ? 1 : 0];
            Set($"network.nodes[{index}].gateway", gateway);
            Set($"network.nodes[{index}].floating", floating);
        }

        SetList("network.pods", Ranges("k8s_cluster.pod_subnet"));
        SetList("network.services", Ranges("k8s_cluster.cluster_svc_subnet"));
        IReadOnlyList<string> external = Ranges("k8s_cluster.external_svc_subnet");
        SetList("network.loadBalancers", external);
        if (external.Count > 0)
        {
            Changed("k8s_cluster.external_svc_subnet", "became network.loadBalancers: services get their address by type LoadBalancer, because Kubernetes deprecates externalIPs");
        }

        SetNumber("bgp.fabricAsn", Text("l3out.local_as"));
        SetNumber("bgp.clusterAsn", Text("k8s_cluster.local_as"));
    }

    /// <summary>The node subnet of each family.</summary>
    private IReadOnlyList<string> Subnets => [.. new[]
    {
        First("l3out.ipv4_cluster_subnet", "k8s_cluster.node_sub"),
        IsDualStack ? First("l3out.ipv6_cluster_subnet", "k8s_cluster.node_sub_v6") : "",
    }.Where(subnet => subnet.Length > 0).Select(Prefix)];

    private bool IsDualStack
    {
        get
        {
            string enabled = First("l3out.ipv6_enabled", "k8s_cluster.ipv6_enabled");
            bool on = enabled.Length == 0 || _variables.IsOn("l3out.ipv6_enabled") || _variables.IsOn("k8s_cluster.ipv6_enabled");
            return on && First("l3out.ipv6_cluster_subnet", "k8s_cluster.node_sub_v6").Length > 0;
        }
    }

    private IReadOnlyList<string> Ranges(string variable)
        => [.. new[] { Text(variable), IsDualStack ? Text($"{variable}_v6") : Skip($"{variable}_v6") }.Where(range => range.Length > 0).Select(Prefix)];

    private string Text(string variable) => _variables.Text(variable);

    /// <summary>Reads a value of IPv6 that a cluster without IPv6 has no use for, and says so.</summary>
    private string Skip(string variable) => LeaveOut(variable, Text(variable));

    private string LeaveOut(string variable, string text)
    {
        if (text.Length > 0)
        {
            Changed(variable, $"{text} is left out: the file has no IPv6 node subnet, or ipv6_enabled is off");
        }

        return "";
    }

    /// <summary>The first of several variables that NKT has for one thing; others that differ are told.</summary>
    private string First(params IEnumerable<string> variables)
    {
        (string Name, string Text)[] given = [.. variables.Select(name => (name, Text(name))).Where(variable => variable.Item2.Length > 0)];
        foreach ((string name, string text) in given.Skip(1).Where(variable => Prefix(variable.Text) != Prefix(given[0].Text)))
        {
            Changed(name, $"{text} is left out, because {given[0].Name} says {given[0].Text}");
        }

        return given.FirstOrDefault().Text ?? "";
    }

    private IReadOnlyList<string> FirstList(params IEnumerable<string> variables) => variables.Select(_variables.Texts).ToArray().FirstOrDefault(list => list.Count > 0) ?? [];

    /// <summary>The address of a text such as <c>192.168.2.1/24</c>.</summary>
    private static string Address(string text) => IPAddress.TryParse(text.Split('/')[0], out IPAddress? address) ? address.ToString() : text.Split('/')[0];

    /// <summary>The usual form of a prefix; what is none stays, and is refused where it is checked.</summary>
    private static string Prefix(string text) => HostNumbers.Prefix(text)?.ToString() ?? text;

    private void Set(string path, string text)
    {
        if (text.Length > 0)
        {
            Draft.Set(path, JsonValue.Create(text));
        }
    }

    private void SetNumber(string path, string text)
    {
        if (text.Length > 0)
        {
            Draft.Set(path, long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? JsonValue.Create(number) : JsonValue.Create(text));
        }
    }

    private void SetList(string path, IEnumerable<string> texts)
    {
        var list = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
        if (list.Count > 0)
        {
            Draft.Set(path, list);
        }
    }

    private void Changed(string variable, string text) => Remarks.Add(new NktRemark(NktRemarkKind.Changed, variable, text));

    private void Open(string setting, string text) => Remarks.Add(new NktRemark(NktRemarkKind.Open, setting, text));
}
