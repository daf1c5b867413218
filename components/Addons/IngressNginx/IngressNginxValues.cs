namespace CalicoAci.Components.Addons.IngressNginx;

/// <summary>The values of the chart <c>ingress-nginx</c> 4.15 that this program sets.</summary>
internal sealed record IngressNginxValues(IngressNginxValues.ControllerValues Controller)
{
    /// <summary>The controller.</summary>
    internal sealed record ControllerValues
    {
        public required IngressKind Kind { get; init; }

        public int? ReplicaCount { get; init; }

        public required string IngressClass { get; init; }

        public required IngressClassResourceValues IngressClassResource { get; init; }

        public required ServiceValues Service { get; init; }

        public IReadOnlyList<TopologySpreadConstraint>? TopologySpreadConstraints { get; init; }

        public MetricsValues? Metrics { get; init; }
    }

    /// <summary>The ingress class.</summary>
    internal sealed record IngressClassResourceValues(string Name, bool Default);

    /// <summary>The metrics.</summary>
    internal sealed record MetricsValues(bool Enabled);

    /// <summary>
    /// The service. With traffic policy Local only nodes with a controller advertise the address, and the address of the
    /// client stays in the packet.
    /// </summary>
    internal sealed record ServiceValues
    {
        public string Type { get; init; } = "LoadBalancer";

        public required string ExternalTrafficPolicy { get; init; }

        public required string IpFamilyPolicy { get; init; }

        public required IReadOnlyList<string> IpFamilies { get; init; }

        public IReadOnlyDictionary<string, string>? Annotations { get; init; }
    }

    /// <summary>A rule that spreads pods.</summary>
    internal sealed record TopologySpreadConstraint(int MaxSkew, string TopologyKey, string WhenUnsatisfiable, LabelSelectorValues LabelSelector);

    /// <summary>Which pods a rule is for.</summary>
    internal sealed record LabelSelectorValues(IReadOnlyDictionary<string, string> MatchLabels);
}
