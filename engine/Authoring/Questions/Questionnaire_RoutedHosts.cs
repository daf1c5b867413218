using System.Net;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>Hosts that route themselves, and their leaf switches.</content>
internal sealed partial class Questionnaire
{
    private IEnumerable<Question> RoutedLeaves()
    {
        yield return RacksQuestion("hostRouting.leaves");
        foreach (string rack in Racks)
        {
            yield return OfRoutedRack(new Question("routed-leaves", $"Leaf switches of {rack}")
            {
                Of = rack,
                About = About("hostRouting.leaves"),
                Check = text => Twice(text) ?? ListError(schema.Find("hostRouting.leaves"), text, name => Error("hostRouting.leaves[].name", name) ?? Taken(name, "routed-leaves", rack)),
            }, "name");
            yield return OfRoutedRack(new Question("leaf-as", $"AS numbers of {(answers.Text($"routed-leaves:{rack}") is { Length: > 0 } leaves ? leaves : $"the leaf switches of {rack}")}")
            {
                Of = rack,
                About = About("hostRouting.leaves[].asn"),
                Check = text => (answers.Has($"routed-leaves:{rack}") ? CountError(text, answers.List($"routed-leaves:{rack}").Count) : null)
                    ?? Twice(text) ?? ListError(null, text, asn => Error("hostRouting.leaves[].asn", asn) ?? Taken(asn, "leaf-as", rack)),
            }, "asn");
        }

        Question uplinks = List("uplinks", "Interfaces of the hosts towards these leaves", "hostRouting.uplinks");
        yield return uplinks with { Check = text => Twice(text) ?? uplinks.Check(text) ?? UplinksError(text) };
    }

    private Question OfRoutedRack(Question question, string member) => WithSource(question, () =>
        OrNull(SourceLeaves("hostRouting.leaves").Where(leaf => leaf["rack"]?.ToString() == question.Of).Select(leaf => leaf[member]?.ToString())));

    /// <summary>Every host has an uplink for each leaf of its rack; racks of another number need <c>hostUplinks</c>.</summary>
    private string? UplinksError(string text)
    {
        int[] counts = [.. Racks.Select(rack => answers.List($"routed-leaves:{rack}").Count).Distinct()];
        return counts is [> 0 and var count] && !Copies("hostRouting.hostUplinks") ? CountError(text, count) : null;
    }

    /// <summary>The address at which the program reaches the hosts of each pool before they route.</summary>
    private IEnumerable<Question> Reach()
    {
        foreach (string pool in (string[])[NodePools.ControlPlane, .. Pools])
        {
            yield return WithSource(new Question("ssh-address", $"Management address of the first host of {pool}; the others follow")
            {
                Of = pool,
                About = About("compute.ssh.addresses"),
                Check = text => text == FromSource($"ssh-address:{pool}") ? null
                    : HostNumbers.AddressError(text) ?? (Subnets.Any(subnet => subnet.Contains(IPAddress.Parse(text))) ? $"found {text}, a loopback address: a host is reached by it only once it routes" : null),
            }, () =>
            {
                StackDraft draft = source!.Moved(answers);
                return NodePools.NodesOf(draft, pool).Select(node => AddressOf(draft, node.Name)).FirstOrDefault();
            });
        }
    }

    private static string? AddressOf(StackDraft draft, string node) => (draft.Get("compute.ssh.addresses") as JsonObject)?[node]?.ToString();

    /// <summary>Hosts keep the addresses that they have; what a new answer says is for all of its pool.</summary>
    private void WriteReach(StackDraft draft)
    {
        var addresses = new JsonObject();
        foreach ((string pool, string _) in NodePools.Of(draft))
        {
            string key = $"ssh-address:{pool}";
            string first = answers.Text(key);
            bool same = first == FromSource(key);
            foreach ((int number, string name) in NodePools.NodesOf(draft, pool))
            {
                string? address = (same ? AddressOf(draft, name) : null) ?? HostNumbers.After(first, (uint)(number - 1));
                if (address is not null)
                {
                    addresses[name] = address;
                }
            }
        }

        draft.Set("compute.ssh.addresses", addresses);
    }

    private void WriteRoutedLeaves(StackDraft draft)
    {
        Dictionary<string, JsonObject> before = (draft.Get("hostRouting.leaves") as JsonArray ?? []).OfType<JsonObject>().ToDictionary(leaf => leaf["name"]?.ToString() ?? "");
        string[] order = [.. before.Keys];
        IEnumerable<JsonObject> leaves = Racks.SelectMany(rack => answers.List($"routed-leaves:{rack}").Zip(answers.List($"leaf-as:{rack}")).Select(pair =>
        {
            JsonObject leaf = before.TryGetValue(pair.First, out JsonObject? old) ? (JsonObject)old.DeepClone() : [];
            leaf["name"] = pair.First;
            leaf["rack"] = rack;
            leaf["asn"] = SchemaCheck.Value(schema.Find("hostRouting.leaves[].asn"), pair.Second);
            return leaf;
        }));
        draft.Set("hostRouting.leaves", new JsonArray([.. leaves.OrderBy(leaf => Array.IndexOf(order, leaf["name"]!.ToString()) is var place && place < 0 ? int.MaxValue : place)]));
    }
}
