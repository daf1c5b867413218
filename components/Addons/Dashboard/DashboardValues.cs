namespace CalicoAci.Components.Addons.Dashboard;

/// <summary>The values of the chart <c>kubernetes-dashboard</c> 7.14 that this program sets.</summary>
internal sealed record DashboardValues
{
    public AppValues? App { get; init; }

    /// <summary>The parts of the application.</summary>
    internal sealed record AppValues(IngressValues Ingress);

    /// <summary>The ingress.</summary>
    internal sealed record IngressValues
    {
        public bool Enabled { get; init; } = true;

        public required IReadOnlyList<string> Hosts { get; init; }

        public required string IngressClassName { get; init; }

        /// <summary>No certificate of an issuer: the controller's own is used.</summary>
        public IssuerValues Issuer { get; init; } = new("disabled");
    }

    /// <summary>The issuer of the certificate.</summary>
    internal sealed record IssuerValues(string Scope);
}
