using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>Every pool has the section of its kind of machine, and what settings say about single nodes is about nodes that exist.</summary>
public sealed class MachinesRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["compute", "nodes", "leaves.rack", "network.vlan", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Compute is not { } compute)
        {
            return;
        }

        string path = StackFacts.Path("compute");
        CheckSections(facts, compute, path, errors);
        CheckSizes(facts, compute, errors);
        CheckTemplates(compute, path, errors);
        CheckInterface(facts, compute, path, errors);
        CheckNames(compute.Ssh?.HostKeys.Keys, $"{path}.ssh.hostKeys", "node", facts.Nodes.Select(node => node.Name), errors);
        CheckNames(compute.Ssh?.Addresses.Keys, $"{path}.ssh.addresses", "node", facts.Nodes.Select(node => node.Name), errors);
        CheckNames(compute.Vsphere?.FollowImage, $"{path}.vsphere.followImage", "VM", facts.Nodes.Where(node => node.Pool.Settings.Compute == ComputeKind.Vsphere).Select(node => node.Name), errors);
        CheckNames(compute.BareMetal?.Abandoned, $"{path}.bareMetal.abandoned", "bare-metal host", facts.Nodes.Where(node => node.Pool.Settings.Compute == ComputeKind.BareMetal).Select(node => node.Name), errors);
        CheckNames(compute.Vsphere?.RackHosts.Keys, $"{path}.vsphere.rackHosts", "rack", facts.Settings.Leaves.Select(leaf => leaf.Rack), errors);
    }

    private static void CheckSections(StackFacts facts, ComputeSettings compute, string path, SettingsErrors errors)
    {
        foreach (PlannedNode node in facts.Nodes.DistinctBy(node => node.Pool.Settings.Compute))
        {
            if (node.Pool.Settings.Compute == ComputeKind.Vsphere && compute.Vsphere is null)
            {
                errors.Add($"{path}.vsphere", $"is missing, but {node.Pool.Path} has VMs in vSphere", "CA303");
            }
            else if (node.Pool.Settings.Compute == ComputeKind.BareMetal && compute.BareMetal is null && !facts.RoutesOnHosts)
            {
                errors.Add($"{path}.bareMetal", $"is missing, but {node.Pool.Path} has bare-metal hosts", "CA303");
            }
        }
    }

    private static void CheckSizes(StackFacts facts, ComputeSettings compute, SettingsErrors errors)
    {
        IEnumerable<(string Path, string Size)> sizes = facts.Nodes
            .Select(node => node.Override?.Size is { } size ? ($"{node.OverridePath}.size", size) : ($"{node.Pool.Path}.size", node.Pool.Settings.Size))
            .Where(size => size.Item2 is not null)
            .Select(size => (size.Item1, size.Item2!))
            .Distinct();
        foreach ((string path, string size) in sizes.Where(size => !compute.Sizes.ContainsKey(size.Size)))
        {
            string known = compute.Sizes.Count == 0 ? "there are none" : $"there are {string.Join(", ", compute.Sizes.Keys.Order(StringComparer.Ordinal))}";
            errors.Add(path, $"found '{size}', which is not a size of {StackFacts.Path("compute")}.sizes; {known}", "CA304");
        }
    }

    /// <summary>Only a template can be another one for a size: an item or a package comes with a guest of its own.</summary>
    private static void CheckTemplates(ComputeSettings compute, string path, SettingsErrors errors)
    {
        if (compute.Vsphere is { Template: null })
        {
            foreach (string name in compute.Sizes.Where(size => size.Value?.Template is not null).Select(size => size.Key))
            {
                errors.Add($"{SettingNames.MemberPath($"{path}.sizes", name)}.template", $"is given, but {path}.vsphere makes VMs of no template", "CA308");
            }
        }
    }

    /// <summary>The interface of a tagged VLAN is named after its carrier and the VLAN.</summary>
    private static void CheckInterface(StackFacts facts, ComputeSettings compute, string path, SettingsErrors errors)
    {
        const int longest = 15;
        if (compute.BareMetal is { Tagged: true } metal && facts.Nodes.Any(node => node.Pool.Settings.Compute == ComputeKind.BareMetal) && !facts.RoutesOnHosts
            && $"{metal.Interface}.{facts.Settings.Network.Vlan}" is { Length: > longest } name)
        {
            errors.Add($"{path}.bareMetal.interface", $"found '{metal.Interface}', whose VLAN interface would be '{name}'; Linux allows names of {longest} characters", "CA310");
        }
    }

    private static void CheckNames(IEnumerable<string>? names, string path, string kind, IEnumerable<string> known, SettingsErrors errors)
    {
        string[] all = [.. known.Distinct(StringComparer.Ordinal)];
        foreach (string name in (names ?? []).Except(all, StringComparer.Ordinal))
        {
            string help = NearestName.Of(name, all) is { } nearest ? $"did you mean '{nearest}'?" : $"the cluster has {string.Join(", ", all.Take(10))}";
            errors.Add(SettingNames.MemberPath(path, name), $"is about a {kind} that the cluster does not have; {help}", "CA305");
        }
    }
}
