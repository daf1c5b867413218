using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>cert-manager.</summary>
[Setting("cert-manager.")]
public sealed record CertManagerSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The replicas.</summary>
    [Setting("The replicas of the controller.", Minimum = 1, Maximum = 9)]
    public int Replicas { get; init; } = 2;

    /// <summary>Overrides of the chart.</summary>
    [Setting("Values of the chart cert-manager that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
