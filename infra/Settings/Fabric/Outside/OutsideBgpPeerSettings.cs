using System.Net;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.L3Out;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>A BGP neighbour outside the fabric.</summary>
[Setting("A BGP neighbour outside the fabric.")]
public sealed record OutsideBgpPeerSettings : ISettingsRules
{
    /// <summary>Its address.</summary>
    [Setting("The address of the neighbour: in the subnet of an interface, or of a loopback.")]
    public required IPAddress Address { get; init; }

    /// <summary>Its AS.</summary>
    [Setting("The AS number of the neighbour.", Minimum = 1, Maximum = 4294967294)]
    public required uint Asn { get; init; }

    /// <summary>Whether the session may come up.</summary>
    [Setting("Whether the session may come up.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The hops to it.</summary>
    [Setting("The hops to the neighbour: more than 1 is multihop.", Minimum = 1, Maximum = 255)]
    public int Ttl { get; init; } = 1;

    /// <summary>The AS that the leaves show.</summary>
    [Setting("The AS number that the border leaves show to the neighbour. Default: the fabric's.", Minimum = 1, Maximum = 4294967294)]
    public uint? LocalAsn { get; init; }

    /// <summary>What happens to the local AS.</summary>
    [Setting("What leaves do with localAsn: none, no-prepend, replace-as or dual-as.")]
    public LocalAsPropagation LocalAsPropagation { get; init; } = LocalAsPropagation.None;

    /// <summary>How often the leaf's own AS may occur.</summary>
    [Setting("How often the leaf's own AS may occur in the path of an accepted route. Default: never.", Minimum = 1, Maximum = 10)]
    public int? AllowedSelfAs { get; init; }

    /// <summary>Whether the leaf overrides the neighbour's AS.</summary>
    [Setting("Whether leaves write their own AS in place of the neighbour's.")]
    public bool AsOverride { get; init; }

    /// <summary>Whether the peer AS check is off.</summary>
    [Setting("Whether leaves also send routes to the neighbour whose path has its AS.")]
    public bool DisablePeerAsCheck { get; init; }

    /// <summary>Whether leaves are the next hop.</summary>
    [Setting("Whether leaves make themselves the next hop of the routes that they send.")]
    public bool NextHopSelf { get; init; }

    /// <summary>Whether communities are sent.</summary>
    [Setting("Whether leaves send standard communities.")]
    public bool SendCommunity { get; init; }

    /// <summary>Whether extended communities are sent.</summary>
    [Setting("Whether leaves send extended communities.")]
    public bool SendExtendedCommunity { get; init; }

    /// <summary>Whether the neighbour may be remote.</summary>
    [Setting("Whether the neighbour may be other than directly connected.")]
    public bool DisableConnectedCheck { get; init; }

    /// <summary>The weight of its routes.</summary>
    [Setting("The weight of the neighbour's routes on the leaf.", Minimum = 0, Maximum = 65535)]
    public int Weight { get; init; }

    /// <summary>What happens to private AS numbers.</summary>
    [Setting("What leaves do with private AS numbers in the paths that they send: remove-exclusive, remove-all, replace-as.", MaximumLength = 3)]
    public IReadOnlyList<PrivateAsControl> PrivateAs { get; init; } = [];

    /// <summary>The prefix limit.</summary>
    [Setting("How many prefixes the neighbour may send. Default: any number.")]
    public PrefixLimitSettings? PrefixLimit { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        BgpRules.CheckPrivateAs(PrivateAs, path, errors);
        if (LocalAsPropagation != LocalAsPropagation.None && LocalAsn is null)
        {
            errors.Add($"{path}.localAsPropagation", $"found '{LocalAsPropagation.ToSetting()}', but localAsn is not set", "CA415");
        }
    }
}
