using System.Net;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.Nodes;

/// <summary>What is different about one node of a pool, such as a bare-metal host with an address and a name of its own.</summary>
[Setting("What is different about one node of a pool.")]
public sealed record NodeOverrideSettings
{
    /// <summary>The host name.</summary>
    [Setting("The host name, without domain.", Pattern = "[a-z0-9]([a-z0-9-]*[a-z0-9])?", PatternHint = "a lower-case RFC 1123 label", MaximumLength = 63)]
    public string? Name { get; init; }

    /// <summary>The rack.</summary>
    [Setting("The rack.", Pattern = RackName.Pattern, PatternHint = RackName.Hint, MaximumLength = 63)]
    public string? Rack { get; init; }

    /// <summary>The addresses.</summary>
    [Setting("The address in each address family of the cluster.", MaximumLength = 2)]
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>The AS number.</summary>
    [Setting("The AS number; with the scheme 'per-node' only.", Minimum = 1, Maximum = 4294967294)]
    public uint? Asn { get; init; }

    /// <summary>The size.</summary>
    [Setting("The size of the machine: the name of an entry in 'compute'.")]
    public string? Size { get; init; }
}
