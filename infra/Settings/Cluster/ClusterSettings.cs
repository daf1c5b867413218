using System.Net;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Cluster;

/// <summary>The cluster itself: its name and what its nodes need from the network around it.</summary>
[Setting("The cluster: its name, its domain and the servers that its nodes use.")]
public sealed record ClusterSettings
{
    /// <summary>The cluster's name.</summary>
    [Setting(
        "The cluster's name: the prefix of resource names, node names and APIC objects.",
        Pattern = "[a-z]([a-z0-9-]*[a-z0-9])?",
        PatternHint = "a lower-case RFC 1123 label that starts with a letter",
        MaximumLength = 20,
        Example = "dev")]
    public required string Name { get; init; }

    /// <summary>What of the cluster the stack builds.</summary>
    [Setting("What of the cluster this stack builds: all of it, or only its side of the fabric, for machines and a Kubernetes that somebody else sets up. Nodes are then given for their addresses and sessions.")]
    public ClusterScope Scope { get; init; }

    /// <summary>The DNS domain of the nodes.</summary>
    [Setting(
        "The DNS domain of the nodes: <node>.<domain> is a node's full name.",
        Pattern = @"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
        PatternHint = "a lower-case DNS domain such as k8s.example.net",
        MaximumLength = 189,
        Example = "k8s.example.net")]
    public required string Domain { get; init; }

    /// <summary>The name servers of the nodes.</summary>
    [Setting("The name servers that the nodes ask, in order.", MinimumLength = 1, Example = "[10.0.0.53]")]
    public required IReadOnlyList<IPAddress> DnsServers { get; init; }

    /// <summary>The time servers of the nodes.</summary>
    [Setting("The time servers of the nodes: addresses or names.", MinimumLength = 1, Pattern = "[A-Za-z0-9.:-]+", PatternHint = "an address or a host name", Example = "[ntp.example.net]")]
    public required IReadOnlyList<string> NtpServers { get; init; }

    /// <summary>Where the Kubernetes API is reached.</summary>
    [Setting("Where the Kubernetes API is reached.")]
    public required ApiServerSettings ApiServer { get; init; }
}
