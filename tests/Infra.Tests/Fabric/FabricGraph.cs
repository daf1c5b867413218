using System.Collections;
using System.Collections.Immutable;
using CalicoAci.Components.Tests.Fabric;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Fabric;

/// <summary>The objects that a run creates or looks up, and what is wrong with them as a whole.</summary>
internal sealed class FabricGraph(FabricRun run)
{
    private static readonly string[] Roots = ["uni", "uni/infra", "uni/userext", "uni/vmmp-VMware"];

    private readonly MockResourceArgs[] _objects = [.. run.Created.Where(resource => resource.Type!.StartsWith("aci:", StringComparison.Ordinal))];

    private readonly HashSet<string> _lookedUp = [.. run.Called.Select(call => FabricDns.Of(call.Token!, call.Args))];

    /// <summary>Everything that an APIC, or whoever reads the graph, would stumble over.</summary>
    public IEnumerable<string> Faults()
    {
        Dictionary<string, string[]> created = _objects
            .GroupBy(run.DnOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(resource => resource.Name!).ToArray(), StringComparer.Ordinal);
        HashSet<string> known = [.. created.Keys, .. _lookedUp, .. Roots];
        return created.Where(item => item.Value.Length > 1).Select(item => $"{item.Key} is created by {string.Join(" and ", item.Value)}")
            .Concat(created.Keys.Where(_lookedUp.Contains).Select(dn => $"{dn} is both created and looked up"))
            .Concat(created.Keys.Where(dn => !known.Contains(ParentOf(dn))).Select(dn => $"{dn} has no parent"))
            .Concat(_objects.SelectMany(resource => Dangling(resource, known)))
            .Concat(_objects.SelectMany(resource => ByName(resource, known)))
            .Concat(_objects.SelectMany(resource => Empty(resource.Inputs, resource.Name!)));
    }

    private static string ParentOf(string dn)
    {
        int depth = 0;
        for (int index = dn.Length - 1; index >= 0; index--)
        {
            depth += dn[index] switch { ']' => 1, '[' => -1, _ => 0 };
            if (depth == 0 && dn[index] == '/')
            {
                return dn[..index];
            }
        }

        return string.Empty;
    }

    private IEnumerable<string> Dangling(MockResourceArgs resource, HashSet<string> known) => Texts(resource.Inputs)
        .Where(text => text.StartsWith("uni/", StringComparison.Ordinal) && text != run.DnOf(resource) && !known.Contains(WithoutLagPolicy(text)))
        .Select(text => $"{resource.Name} refers to {text}, which nobody has");

    /// <summary>The enhanced LAG policy belongs to the domain: it is there when the domain is.</summary>
    private static string WithoutLagPolicy(string dn) => dn.Split("/vswitchpolcont/")[0];

    private IEnumerable<string> ByName(MockResourceArgs resource, HashSet<string> known)
    {
        string tenant = $"uni/tn-{(string)(_objects.FirstOrDefault(item => item.Type!.EndsWith(":Tenant", StringComparison.Ordinal))?.Inputs["name"] ?? "tenant")}";
        if (resource.Inputs.TryGetValue("contractName", out object? contract)
            && !known.Contains($"{tenant}/brc-{contract}")
            && !known.Contains($"uni/tn-common/brc-{contract}"))
        {
            yield return $"{resource.Name} refers to the contract {contract}, which nobody has";
        }

        if (resource.Inputs.TryGetValue("bgpAddressFamilyContextName", out object? context)
            && !known.Contains($"{ParentOf((string)resource.Inputs["parentDn"])}/bgpCtxAfP-{context}"))
        {
            yield return $"{resource.Name} refers to the context {context}, which the tenant of the VRF does not have";
        }
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        ImmutableDictionary<string, object> map => map.Values.SelectMany(Texts),
        IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<string> Empty(object? value, string path) => value switch
    {
        string { Length: > 0 } or bool => [],
        ImmutableDictionary<string, object> { Count: > 0 } map => map.SelectMany(entry => Empty(entry.Value, $"{path}.{entry.Key}")),
        IList { Count: > 0 } list => list.Cast<object?>().SelectMany((item, index) => Empty(item, $"{path}[{index}]")),
        _ => [$"{path} is empty or no text: {value ?? "null"}"],
    };
}
