using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Bgp;

/// <summary>The AS numbers on both sides of the sessions between leaves and nodes.</summary>
[Setting("The AS numbers on both sides of the sessions between leaves and nodes.")]
public sealed record BgpSettings : ISettingsRules
{
    /// <summary>The scheme.</summary>
    [Setting("One AS for the whole cluster (shared), or one for each node (per-node).")]
    public AsScheme Scheme { get; init; } = AsScheme.Shared;

    /// <summary>The fabric's AS.</summary>
    [Setting("The fabric's AS number, as in its BGP route reflector policy. None with hostRouting.", Minimum = 1, Maximum = 4294967294)]
    public uint? FabricAsn { get; init; }

    /// <summary>The AS that leaves show instead.</summary>
    [Setting("The AS number that leaves show to the nodes instead of the fabric's.", Minimum = 1, Maximum = 4294967294)]
    public uint? LocalAsn { get; init; }

    /// <summary>The cluster's AS.</summary>
    [Setting("The AS number of all nodes; with the scheme 'shared' only.", Minimum = 1, Maximum = 4294967294)]
    public uint? ClusterAsn { get; init; }

    /// <summary>The AS of the first host address.</summary>
    [Setting(
        "The AS number of the node with the first host address of the node subnet; the others follow by their address, so that no node's AS ever shifts. With the scheme 'per-node' only.",
        Minimum = 1,
        Maximum = 4294967294)]
    public uint? FirstNodeAsn { get; init; }

    /// <summary>Leaf by leaf.</summary>
    [Setting("Changes of the BGP peers of leaves one after the other, such as another password. An empty object turns it on.")]
    public LeafByLeafSettings? LeafByLeaf { get; init; }

    /// <summary>The AS that nodes see on the leaves.</summary>
    public uint? PeerAsn => LocalAsn ?? FabricAsn;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        AsNumbers.Check(FabricAsn, $"{path}.fabricAsn", errors);
        AsNumbers.Check(LocalAsn, $"{path}.localAsn", errors);
        AsNumbers.Check(ClusterAsn, $"{path}.clusterAsn", errors);
        AsNumbers.Check(FirstNodeAsn, $"{path}.firstNodeAsn", errors);
        CheckLocalAs(path, errors);
        CheckScheme(path, errors);
    }

    /// <summary>The APIC refuses a local AS that equals the fabric's.</summary>
    private void CheckLocalAs(string path, SettingsErrors errors)
    {
        if (LocalAsn is not null && LocalAsn == FabricAsn)
        {
            errors.Add($"{path}.localAsn", $"found {LocalAsn}, the fabric's own AS; leave it out or give another one", "CA125");
        }
    }

    private void CheckScheme(string path, SettingsErrors errors)
    {
        (string needed, uint? neededValue, string other, uint? otherValue) = Scheme == AsScheme.Shared
            ? ("clusterAsn", ClusterAsn, "firstNodeAsn", FirstNodeAsn)
            : ("firstNodeAsn", FirstNodeAsn, "clusterAsn", ClusterAsn);
        if (neededValue is null)
        {
            errors.Add($"{path}.{needed}", $"is missing: the scheme '{Scheme.ToSetting()}' needs it", "CA109");
        }

        if (otherValue is not null)
        {
            errors.Add($"{path}.{other}", $"found {otherValue}; the scheme '{Scheme.ToSetting()}' has no use for it", "CA109");
        }
    }
}
