using System.Net;
using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>Goldpinger, which draws who can reach whom in the cluster.</summary>
[Setting("Goldpinger, which draws who can reach whom in the cluster.")]
public sealed record GoldpingerSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The fixed address: the chart's service has one family only.</summary>
    [Setting("The fixed address of its page, of the first family of network.services, inside of network.loadBalancers; reachable inside of the cluster only unless given.", MaximumLength = 1, Example = "[10.3.0.1]")]
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>Overrides of the chart.</summary>
    [Setting("Values of the chart goldpinger that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
