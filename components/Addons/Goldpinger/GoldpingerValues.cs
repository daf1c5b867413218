namespace CalicoAci.Components.Addons.Goldpinger;

/// <summary>The values of the chart <c>goldpinger</c> 1.0 that this program sets.</summary>
internal sealed record GoldpingerValues
{
    public required ServiceValues Service { get; init; }

    /// <summary>One on each node, control plane included.</summary>
    public IReadOnlyList<TolerationValues> Tolerations { get; init; } = [new TolerationValues("Exists", "NoSchedule")];

    public IReadOnlyDictionary<string, string> PodAnnotations { get; init; } = new Dictionary<string, string>
    {
        ["prometheus.io/scrape"] = "true",
        ["prometheus.io/port"] = "8080",
    };

    /// <summary>The service.</summary>
    internal sealed record ServiceValues(string Type, int Port, IReadOnlyDictionary<string, string> Annotations);

    /// <summary>A taint that does not matter.</summary>
    internal sealed record TolerationValues(string Operator, string Effect);
}
