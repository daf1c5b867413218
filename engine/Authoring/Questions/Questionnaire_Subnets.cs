using System.Net;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;

namespace CalicoAci.Engine.Authoring.Questions;

/// <content>Addresses in the node subnets.</content>
internal sealed partial class Questionnaire
{
    private static readonly string[] Addressed = ["gateway", "floating", "api-address", "leaf-addresses", "control-plane-address", "worker-address"];

    private IReadOnlyList<IPNetwork> Subnets => [.. answers.List("node-subnet").Select(HostNumbers.Prefix).OfType<IPNetwork>()];

    /// <summary>The addresses with one number in the node subnets; null where a subnet is too small or there is none.</summary>
    private string? PerSubnet(UInt128 number)
    {
        IPAddress?[] addresses = [.. Subnets.Select(subnet => HostNumbers.At(subnet, number))];
        return addresses.Length == 0 || addresses.Contains(null) ? null : string.Join(", ", addresses.Select(address => address!.ToString()));
    }

    /// <summary>The addresses that lie so far below the highest one.</summary>
    private string? FromTop(uint distance) => Subnets is [var first, ..] && HostNumbers.Highest(first) is var highest && highest > distance ? PerSubnet(highest - distance) : null;

    /// <summary>One address for each node subnet, in their order. What a wrong subnet would make of an address is not told.</summary>
    private string? PerSubnetError(string text)
    {
        IReadOnlyList<string> addresses = Answers.Split(text);
        IReadOnlyList<IPNetwork> subnets = Subnets;
        return subnets.Count == 0 ? null
            : addresses.Count != subnets.Count
            ? $"has {addresses.Count} addresses; must have one for each node subnet ({string.Join(", ", subnets)})"
            : addresses.Zip(subnets).Select(pair => InsideError(pair.First, pair.Second)).FirstOrDefault(error => error is not null);
    }

    private static string? InsideError(string text, IPNetwork subnet)
        => HostNumbers.AddressError(text) ?? (subnet.Contains(IPAddress.Parse(text)) ? null : $"found {text}, which is not in the node subnet {subnet}");

    /// <summary>A question for addresses that nothing else in the node subnets may have.</summary>
    private Question Unshared(Question question) => question with { Check = text => question.Check(text) ?? SharedError(question.Key, text) };

    private string? SharedError(string key, string text)
    {
        foreach (string address in Answers.Split(text))
        {
            string? owner = Addressed.SelectMany(answers.KeysOf).Where(other => other != key).FirstOrDefault(other => answers.List(other).Contains(address));
            if (owner is not null)
            {
                return $"found {address}, which --{owner.Replace(":", " ", StringComparison.Ordinal)} has already";
            }
        }

        return null;
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
