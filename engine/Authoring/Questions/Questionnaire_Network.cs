using System.Globalization;
using System.Net;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>VLAN, address ranges and AS numbers.</content>
internal sealed partial class Questionnaire
{
    private const string FirstPrivateAsn = "4200000001";

    /// <summary>Of two octets: the definitions of Calico 3.32 do not hold the private numbers of four.</summary>
    private const string FirstPrivateAsnOfCalico = "64512";

    private IEnumerable<Question> Ranges()
    {
        if (Kind.HasFabric)
        {
            yield return Scalar("vlan", "VLAN between leaf switches and nodes", "network.vlan");
        }

        yield return Scalar("mtu", "MTU of leaf SVIs and nodes", "network.mtu");
        yield return OfSubnets("node-subnet", Kind.HasFabric ? "Node subnet" : "Range of the hosts' loopback addresses", "subnet", static () => null, text => ListError(schema.Find("network.nodes"), text, HostNumbers.PrefixError));
        yield return List("pods", "Pod ranges", "network.pods", RangeError);
        yield return List("services", "Service ranges", "network.services", RangeError);
        yield return List("load-balancers", "Ranges of services of type LoadBalancer", "network.loadBalancers", RangeError, optional: true);
    }

    private IEnumerable<Question> Addresses()
    {
        yield return Unshared(OfSubnets("gateway", "Default gateway of the nodes", "gateway", () => FromTop(2), PerSubnetError));
        yield return Unshared(OfSubnets("floating", "Floating address", "floating", () => FromTop(1), PerSubnetError));
        yield return ApiAddress();
    }

    /// <summary>Hosts that route themselves have no gateway and no leaf switches of ours.</summary>
    private IEnumerable<Question> RoutedAddresses()
    {
        yield return ApiAddress();
        yield return Scalar("first-node-as", "AS number of the first node address", "bgp.firstNodeAsn", static () => FirstPrivateAsn);
    }

    private Question ApiAddress()
        => Unshared(List("api-address", "Virtual address of the Kubernetes API", "cluster.apiServer.addresses", derived: () => FromTop(3)) with { Check = PerSubnetError });

    private IEnumerable<Question> AsNumbers()
    {
        yield return Scalar("as-scheme", "AS scheme", "bgp.scheme");
        yield return Scalar("fabric-as", "AS number of the fabric", "bgp.fabricAsn");
        bool shared = answers.Text("as-scheme") == "shared";
        Question number = shared
            ? Scalar("cluster-as", "AS number of the nodes", "bgp.clusterAsn", NextAsn)
            : Scalar("first-node-as", "AS number of the first node address", "bgp.firstNodeAsn", () => answers.Text("fabric-as").Length == 0 ? null : FirstPrivateAsnOfCalico);
        yield return number with
        {
            Check = text => number.Check(text) ?? (text == answers.Text("fabric-as") ? $"found {text}, which is the fabric's; the nodes need another one" : null),
            Write = (draft, text) =>
            {
                number.Write(draft, text);
                draft.Set(shared ? "bgp.firstNodeAsn" : "bgp.clusterAsn", null);
            },
        };
    }

    private string? NextAsn() => long.TryParse(answers.Text("fabric-as"), out long fabric) ? (fabric + 1).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A range of the cluster; it may not lie on a node subnet.</summary>
    private string? RangeError(string text)
    {
        if (HostNumbers.PrefixError(text) is { } error)
        {
            return error;
        }

        return OverlapError(IPNetwork.Parse(text), text);
    }

    /// <summary>What is wrong with a network that must not overlap the cluster's.</summary>
    private string? OverlapError(IPNetwork range, string text)
    {
        IPNetwork[] others = [.. Subnets, .. ((string[])["pods", "services", "load-balancers"]).SelectMany(answers.List).Where(other => other != text).Select(HostNumbers.Prefix).OfType<IPNetwork>()];
        IPNetwork? overlap = others.Cast<IPNetwork?>().FirstOrDefault(other => other!.Value.Contains(range.BaseAddress) || range.Contains(other.Value.BaseAddress));
        return overlap is null ? null : $"found {text}, which overlaps {overlap}";
    }
}
