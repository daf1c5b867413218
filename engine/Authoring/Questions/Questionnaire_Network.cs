using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>VLAN, address ranges and AS numbers.</content>
internal sealed partial class Questionnaire
{
    private const string FirstPrivateAsn = "4200000001";

    private IEnumerable<Question> Ranges()
    {
        if (!Routed)
        {
            yield return Scalar("vlan", "VLAN between leaf switches and nodes", "network.vlan");
        }

        yield return Scalar("mtu", "MTU of leaf SVIs and nodes", "network.mtu");
        yield return OfSubnets("node-subnet", "Node subnet", "subnet", static () => null, text => ListError(schema.Find("network.nodes"), text, HostNumbers.PrefixError));
        yield return List("pods", "Pod ranges", "network.pods", RangeError);
        yield return List("services", "Service ranges", "network.services", RangeError);
        yield return List("load-balancers", "Ranges of services of type LoadBalancer", "network.loadBalancers", RangeError, optional: true);
    }

    private IEnumerable<Question> Addresses()
    {
        yield return OfSubnets("gateway", "Default gateway of the nodes", "gateway", () => FromTop(2), PerSubnetError);
        yield return OfSubnets("floating", "Floating address", "floating", () => FromTop(1), PerSubnetError);
        yield return ApiAddress();
    }

    /// <summary>Hosts that route themselves have no gateway and no leaf switches of ours.</summary>
    private IEnumerable<Question> RoutedHosts()
    {
        yield return ApiAddress();
        yield return Scalar("first-node-as", "AS number of the first node address", "bgp.firstNodeAsn");
    }

    private Question ApiAddress()
        => List("api-address", "Virtual address of the Kubernetes API", "cluster.apiServer.addresses", derived: () => FromTop(3)) with { Check = PerSubnetError };

    private IEnumerable<Question> AsNumbers()
    {
        yield return Scalar("as-scheme", "AS scheme", "bgp.scheme");
        yield return Scalar("fabric-as", "AS number of the fabric", "bgp.fabricAsn");
        bool shared = answers.Text("as-scheme") == "shared";
        Question number = shared
            ? Scalar("cluster-as", "AS number of the nodes", "bgp.clusterAsn", NextAsn)
            : Scalar("first-node-as", "AS number of the first node address", "bgp.firstNodeAsn", () => answers.Text("fabric-as").Length == 0 ? null : FirstPrivateAsn);
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

    /// <summary>The addresses that lie so far below the highest one.</summary>
    private string? FromTop(uint distance) => Subnets is [var first, ..] && HostNumbers.Highest(first) is var highest && highest > distance ? PerSubnet(highest - distance) : null;

    /// <summary>A range of the cluster; it may not lie on a node subnet.</summary>
    private string? RangeError(string text)
    {
        if (HostNumbers.PrefixError(text) is { } error)
        {
            return error;
        }

        IPNetwork range = IPNetwork.Parse(text);
        IPNetwork[] others = [.. Subnets, .. ((string[])["pods", "services"]).SelectMany(answers.List).Where(other => other != text).Select(HostNumbers.Prefix).OfType<IPNetwork>()];
        IPNetwork? overlap = others.Cast<IPNetwork?>().FirstOrDefault(other => other!.Value.Contains(range.BaseAddress) || range.Contains(other.Value.BaseAddress));
        return overlap is null ? null : $"found {text}, which overlaps {overlap}";
    }

    /// <summary>A question about a member of <c>network.nodes</c>, which has an entry for each address family.</summary>
    private Question OfSubnets(string flag, string prompt, string member, Func<string?> derived, Func<string, string?> check)
    {
        SchemaNode? about = schema.Find($"network.nodes[].{member}");
        return WithSource(new Question(flag, prompt)
        {
            About = about?.Description ?? "",
            Derived = member != "subnet",
            Default = derived,
            Check = check,
            Write = (draft, text) =>
            {
                IReadOnlyList<string> values = Answers.Split(text);
                for (int i = 0; i < values.Count; i++)
                {
                    draft.Set($"network.nodes[{i}].{member}", JsonValue.Create(values[i]));
                }

                while (draft.Get("network.nodes") is JsonArray list && list.Count > values.Count)
                {
                    list.RemoveAt(list.Count - 1);
                }
            },
        }, () => source!.Moved(answers).Get("network.nodes") is JsonArray subnets ? string.Join(", ", subnets.Select(subnet => subnet?[member]?.ToString())) : null);
    }
}
