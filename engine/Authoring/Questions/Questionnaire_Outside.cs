using System.Net;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>
/// The L3Out to the rest of the network: one link of each border leaf to a router. A stack that has one already keeps it as it
/// is, or loses it.
/// </content>
internal sealed partial class Questionnaire
{
    private const string Section = "fabric.outside";

    private IReadOnlyList<string> BorderLeaves => answers.List("border-leaves");

    private bool NewOutside => answers.Text("outside").Length > 0 && !Copies(Section);

    private IEnumerable<Question> Outside()
    {
        yield return OutsideProtocol();
        if (!NewOutside)
        {
            yield break;
        }

        yield return new Question("border-leaves", "Border leaves")
        {
            About = About($"{Section}.leaves"),
            Check = text => Twice(text) ?? ListError(schema.Find($"{Section}.leaves"), text, node => Error($"{Section}.leaves[].node", node)),
        };
        yield return new Question("border-router-ids", $"Router IDs of {answers.Text("border-leaves")}")
        {
            About = About($"{Section}.leaves[].routerId"),
            Derived = true,
            Default = () => OrNull(BorderLeaves.Select(BorderRouterId)),
            Check = text => CountError(text, BorderLeaves.Count) ?? Twice(text) ?? ListError(null, text, RouterIdError)
                ?? BorderLeaves.Zip(Answers.Split(text)).Select(pair => AnchorIdError(pair.First, pair.Second)).FirstOrDefault(error => error is not null),
        };
        foreach (Question question in BorderLeaves.SelectMany(Link).Concat(Protocol()))
        {
            yield return question;
        }
    }

    private Question OutsideProtocol()
    {
        IReadOnlyList<string> protocols = schema.Find($"{Section}.protocol")?.Words ?? [];
        Question question = WithSource(new Question("outside", $"L3Out to outside routers: {string.Join(" or ", protocols)} (empty: none)")
        {
            Optional = true,
            Default = static () => "",
            About = About(Section, $"{Section}.protocol"),
            Write = static (draft, text) =>
            {
                if (text.Length == 0)
                {
                    draft.Set(Section, null);
                }
            },
        }, () => !Copies(Section) ? "" : source!.Moved(answers).Get($"{Section}.protocol")?.ToString() ?? schema.Find($"{Section}.protocol")?.Default?.ToString());
        return question with
        {
            Check = text => text.Length == 0 ? null : OneOf(text, protocols)
                ?? (Copies(Section) && text != FromSource("outside") ? $"found '{text}', but the stack that is copied has '{FromSource("outside")}': change it with --set {Section}.protocol" : null),
        };
    }

    private IEnumerable<Question> Link(string leaf)
    {
        string port = $"{Section}.interfaces[]";
        yield return new Question("outside-port", $"Port of {leaf} towards its router")
        {
            Of = leaf,
            About = About($"{port}.interface"),
            Check = text => Error($"{port}.interface", text),
        };
        yield return new Question("outside-vlan", $"VLAN of that port (empty: a routed port)")
        {
            Of = leaf,
            About = About($"{port}.vlan"),
            Optional = true,
            Default = static () => "",
            Check = text => text.Length == 0 ? null : Error($"{port}.vlan", text) ?? (text == answers.Text("vlan") ? $"found {text}, the VLAN of the nodes" : null),
        };
        yield return new Question("outside-address", $"Address of {leaf} on that port")
        {
            Of = leaf,
            About = About($"{port}.leaves[].addresses"),
            Check = text => ListError(schema.Find($"{port}.leaves[].addresses"), text, address => HostNumbers.InterfaceError(address) ?? OverlapError(HostNumbers.NetworkOf(address), address))
                ?? (Answers.Split(text).GroupBy(address => address.Contains(':', StringComparison.Ordinal)).Any(family => family.Count() > 1) ? $"found {text}; an interface has one address of each family" : null),
        };
        if (answers.Text("outside") != "ospf")
        {
            yield return new Question("outside-router", $"Address of the router behind {leaf}")
            {
                Of = leaf,
                About = About(answers.Text("outside") == "bgp" ? $"{Section}.bgpPeers[].address" : $"{Section}.staticRoutes[].nextHops"),
                Derived = !answers.Has($"outside-address:{leaf}"),
                Default = () => OrNull(answers.List($"outside-address:{leaf}").Select(HostNumbers.OtherEnd)),
                Check = text => ListError(null, text, address => HostNumbers.AddressError(address) ?? NeighbourError(leaf, address)) ?? (Answers.Split(text).Count == 0 ? "needs at least 1" : null),
            };
        }
    }

    private IEnumerable<Question> Protocol()
    {
        switch (answers.Text("outside"))
        {
            case "ospf":
                yield return Scalar("ospf-area", "OSPF area", $"{Section}.ospf.area", static () => "backbone");
                break;
            case "bgp":
                yield return new Question("outside-as", "AS number of the outside routers")
                {
                    About = About($"{Section}.bgpPeers[].asn"),
                    Check = text => Error($"{Section}.bgpPeers[].asn", text),
                };
                break;
        }
    }

    /// <summary>A leaf has one router ID in a VRF.</summary>
    private string BorderRouterId(string leaf) => AnchorIds().FirstOrDefault(anchor => anchor.Leaf == leaf).Id ?? (int.TryParse(leaf, out _) ? RouterId(leaf) : "");

    private string? AnchorIdError(string leaf, string id)
    {
        foreach ((string anchor, string other) in AnchorIds())
        {
            if ((anchor == leaf) != (other == id))
            {
                return anchor == leaf ? $"found {id}; anchor leaf {leaf} has the router ID {other} in this VRF" : $"found {id}, the router ID of anchor leaf {anchor}";
            }
        }

        return null;
    }

    private IEnumerable<(string Leaf, string Id)> AnchorIds() => Racks.SelectMany(rack => answers.List($"anchors:{rack}").Zip(answers.List($"router-ids:{rack}")));

    private string? NeighbourError(string leaf, string router)
    {
        IReadOnlyList<string> own = answers.List($"outside-address:{leaf}");
        return own.Any(address => address.Split('/')[0] == router) ? $"found {router}, the address of {leaf} itself"
            : own.Any(address => HostNumbers.NetworkOf(address).Contains(IPAddress.Parse(router))) ? null
            : $"found {router}, which is not in {string.Join(" or ", own.Select(HostNumbers.NetworkOf))}";
    }

    /// <summary>The L3Out is written as a whole: several answers make one of its entries.</summary>
    private void WriteOutside(StackDraft draft)
    {
        if (!NewOutside)
        {
            return;
        }

        string protocol = answers.Text("outside");
        var outside = new JsonObject
        {
            ["leaves"] = new JsonArray([.. BorderLeaves.Zip(answers.List("border-router-ids")).Select(pair => Border(pair.First, pair.Second))]),
            ["protocol"] = protocol,
            ["interfaces"] = new JsonArray([.. BorderLeaves.Select(Interface)]),
            ["externalEpg"] = new JsonObject
            {
                ["provides"] = Texts(answers.List("contracts").Where(preset => preset == Internet).Select(ContractOf)),
                ["consumes"] = Texts(answers.List("contracts").Where(preset => preset is not (Internet or "nodes-to-pods")).Select(ContractOf)),
            },
        };
        string[] routers = [.. BorderLeaves.SelectMany(leaf => answers.List($"outside-router:{leaf}"))];
        switch (protocol)
        {
            case "ospf":
                outside["ospf"] = new JsonObject { ["area"] = answers.Text("ospf-area") };
                break;
            case "bgp":
                outside["bgpPeers"] = new JsonArray([.. routers.Select(router => new JsonObject { ["address"] = router, ["asn"] = Number($"{Section}.bgpPeers[].asn", answers.Text("outside-as")) })]);
                break;
            default:
                outside["staticRoutes"] = new JsonArray([.. routers.GroupBy(router => router.Contains(':', StringComparison.Ordinal)).Select(family => new JsonObject { ["prefix"] = family.Key ? "::/0" : "0.0.0.0/0", ["nextHops"] = Texts(family) })]);
                break;
        }

        draft.Set(Section, outside);
    }

    private JsonObject Border(string leaf, string routerId)
    {
        var border = new JsonObject { ["node"] = Number($"{Section}.leaves[].node", leaf), ["routerId"] = routerId };
        string? rack = Racks.FirstOrDefault(rack => answers.List($"anchors:{rack}").Concat(answers.List($"other-leaves:{rack}")).Contains(leaf));
        if (rack is not null && answers.Text($"fabric-pod:{rack}") is var pod && pod != schema.Find($"{Section}.leaves[].pod")?.Default?.ToString())
        {
            border["pod"] = Number($"{Section}.leaves[].pod", pod);
        }

        return border;
    }

    private JsonObject Interface(string leaf)
    {
        var port = new JsonObject
        {
            ["name"] = $"leaf-{leaf}",
            ["interface"] = answers.Text($"outside-port:{leaf}"),
            ["leaves"] = new JsonArray(new JsonObject { ["node"] = Number($"{Section}.leaves[].node", leaf), ["addresses"] = Texts(answers.List($"outside-address:{leaf}")) }),
        };
        if (answers.Text($"outside-vlan:{leaf}") is { Length: > 0 } vlan)
        {
            port["vlan"] = Number($"{Section}.interfaces[].vlan", vlan);
        }
        else
        {
            port["kind"] = "routed-port";
        }

        return port;
    }

    private JsonNode Number(string path, string text) => SchemaCheck.Value(schema.Find(path), text);
}
