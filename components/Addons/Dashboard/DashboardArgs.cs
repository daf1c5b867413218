namespace CalicoAci.Components.Addons.Dashboard;

/// <summary>The arguments of <see cref="KubernetesDashboard"/>.</summary>
public sealed record DashboardArgs : AddonArgs
{
    /// <summary>The host name of an ingress for the dashboard, or null for none.</summary>
    public string? Host { get; init; }

    /// <summary>The ingress class; needed with <see cref="Host"/>.</summary>
    public string? IngressClass { get; init; }
}
