namespace CalicoAci.Components.Addons.MetricsServer;

/// <summary>The values of the chart <c>metrics-server</c> 3.13 that this program sets.</summary>
internal sealed record MetricsServerValues
{
    public required int Replicas { get; init; }

    public required IReadOnlyList<string> Args { get; init; }
}
