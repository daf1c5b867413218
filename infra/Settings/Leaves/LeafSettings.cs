using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Leaves;

/// <summary>A leaf switch that the cluster's nodes may live behind.</summary>
[Setting("A leaf switch that the cluster's nodes may live behind.")]
public sealed record LeafSettings : ISettingsRules
{
    /// <summary>The fabric pod.</summary>
    [Setting("The fabric pod of the leaf.", Minimum = 1, Maximum = 254)]
    public int Pod { get; init; } = 1;

    /// <summary>The node ID.</summary>
    [Setting("The node ID of the leaf in the fabric.", Minimum = 101, Maximum = 4000)]
    public required int Node { get; init; }

    /// <summary>The rack.</summary>
    [Setting("The rack that the leaf serves. Nodes peer with the anchor leaves of their own rack.", Pattern = RackName.Pattern, PatternHint = RackName.Hint, MaximumLength = 63, Example = "rack-1")]
    public required string Rack { get; init; }

    /// <summary>Whether the leaf is an anchor.</summary>
    [Setting("Whether BGP sessions end on this leaf. A leaf that is not an anchor only answers to the floating address.")]
    public bool Anchor { get; init; } = true;

    /// <summary>The router ID.</summary>
    [Setting("The router ID of an anchor leaf: an IPv4 address that is unique in the VRF.", Example = "10.255.0.201")]
    public IPAddress? RouterId { get; init; }

    /// <summary>Whether the router ID is a loopback as well.</summary>
    [Setting("Whether the router ID also becomes a loopback address of the leaf.")]
    public bool RouterIdLoopback { get; init; }

    /// <summary>The SVI addresses.</summary>
    [Setting("The SVI address of an anchor leaf in each address family of the cluster.", MaximumLength = 2, Example = "[192.168.2.1]")]
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>The password of the sessions.</summary>
    [Setting("The password of the leaf's BGP sessions with the nodes: first is the secret bgpPassword, second bgpPassword2. To rotate the password, set the one that no leaf uses and move the leaves of a rack to it one after the other.")]
    public BgpPasswordSlot BgpPassword { get; init; } = BgpPasswordSlot.First;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Anchor)
        {
            CheckRouterId(path, errors);
        }
        else
        {
            CheckBare(path, errors);
        }
    }

    /// <summary>A router ID is a 32-bit number written as an IPv4 address (RFC 4271, RFC 6286), also in an IPv6 VRF.</summary>
    private void CheckRouterId(string path, SettingsErrors errors)
    {
        if (RouterId is null)
        {
            errors.Add($"{path}.routerId", $"is missing: anchor leaf {Node} needs an IPv4 address as its router ID", "CA112");
        }
        else if (RouterId.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork)
        {
            errors.Add($"{path}.routerId", $"found {RouterId}; must be an IPv4 address, also in an IPv6 cluster", "CA112");
        }
    }

    private void CheckBare(string path, SettingsErrors errors)
    {
        if (RouterId is not null)
        {
            errors.Add($"{path}.routerId", $"found {RouterId}; leaf {Node} is not an anchor and has no router ID", "CA116");
        }

        if (Addresses.Count > 0)
        {
            errors.Add($"{path}.addresses", $"found {string.Join(", ", Addresses)}; leaf {Node} is not an anchor and only has the floating address", "CA116");
        }
    }
}
