using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>
/// Names resources by what they are, without the numbers of nodes: a step of the same node, of another one, or the
/// component that the resource is of.
/// </summary>
internal sealed class StepKinds(Plan plan)
{
    private readonly Dictionary<string, PlannedResource> _byUrn = plan.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);

    private readonly string[] _nodes = [.. plan.Resources
        .Where(resource => resource.Name.EndsWith("-ready", StringComparison.Ordinal))
        .Select(resource => resource.Name[(resource.Name.IndexOf("-kubeadm-", StringComparison.Ordinal) + "-kubeadm-".Length)..^"-ready".Length])
        .OrderByDescending(name => name.Length)];

    /// <summary>The kind of a resource, seen from another one.</summary>
    public string Of(PlannedResource resource, PlannedResource from)
    {
        string component = ComponentOf(resource);
        if (!component.EndsWith("-kubeadm", StringComparison.Ordinal) && !component.EndsWith("-vms", StringComparison.Ordinal))
        {
            return component;
        }

        if (NodeOf(resource.Name) is not { } node)
        {
            return resource.Name;
        }

        string role = node.Contains("-cp-", StringComparison.Ordinal) ? "control-plane" : "worker";
        string whose = resource == from ? role : node == NodeOf(from.Name) ? "own" : $"other {role}";
        return $"{component} ({whose}){resource.Name[(resource.Name.IndexOf(node, StringComparison.Ordinal) + node.Length)..].Replace('-', ' ')}";
    }

    private string? NodeOf(string name) => _nodes.FirstOrDefault(node => name.EndsWith($"-{node}", StringComparison.Ordinal) || name.Contains($"-{node}-", StringComparison.Ordinal));

    private string ComponentOf(PlannedResource resource)
    {
        PlannedResource place = resource;
        while (_byUrn.TryGetValue(place.Parent, out PlannedResource? parent) && parent.Type != "pulumi:pulumi:Stack")
        {
            place = parent;
        }

        return place.Name;
    }
}
