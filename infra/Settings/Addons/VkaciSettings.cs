using System.Net;
using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>vkaci, which draws pods, nodes and leaf switches. The secrets vkaciPrivateKey and vkaciDatabasePassword belong to it.</summary>
[Setting("vkaci, which draws pods, nodes and leaf switches. The secrets vkaciPrivateKey and vkaciDatabasePassword belong to it.")]
public sealed record VkaciSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The APICs.</summary>
    [Setting("The addresses or names of the APICs.", MinimumLength = 1, Example = "[10.0.0.1, 10.0.0.2]")]
    public required IReadOnlyList<string> ApicAddresses { get; init; }

    /// <summary>The user.</summary>
    [Setting("The APIC user that the certificate belongs to.")]
    public required string ApicUser { get; init; }

    /// <summary>The certificate.</summary>
    [Setting("The name of the certificate on the APIC.")]
    public required string CertificateName { get; init; }

    /// <summary>The storage class.</summary>
    [Setting("The storage class of the database's volume.", Pattern = KubernetesName.Subdomain, PatternHint = KubernetesName.SubdomainHint, MaximumLength = KubernetesName.SubdomainLength)]
    public required string StorageClass { get; init; }

    /// <summary>The fixed addresses.</summary>
    [Setting("The fixed addresses of its page, one of each family, inside of network.loadBalancers; reachable inside of the cluster only unless given.", MaximumLength = 2, Example = "[10.3.0.1]")]
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>Where browsers reach the database.</summary>
    [Setting("Where browsers reach the database: the page has them read the graph from it, with its password. Without it the graph stays empty, and the tables work. 'values' opens the database, as by services.neo4j.", Pattern = @"(neo4j|bolt)(\+s|\+ssc)?://[^\s/]+", PatternHint = "a URL of Neo4j such as neo4j://10.3.0.4:7687", Example = "neo4j://10.3.0.4:7687")]
    public string? BrowserDatabaseUrl { get; init; }

    /// <summary>Overrides of the chart.</summary>
    [Setting("Values of the chart neo4j that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
