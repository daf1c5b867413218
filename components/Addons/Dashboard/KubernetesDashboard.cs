using CalicoAci.Components.Charts;
using Pulumi;

namespace CalicoAci.Components.Addons.Dashboard;

/// <summary>The Kubernetes dashboard, in its last release.</summary>
public sealed class KubernetesDashboard : Addon
{
    private const string Token = "calico-aci:addons:KubernetesDashboard";

    /// <summary>Installs the dashboard.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">How it is reached.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public KubernetesDashboard(string name, DashboardArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var values = new DashboardValues();
        if (args is { Host: { } host, IngressClass: { } ingressClass })
        {
            var ingress = new DashboardValues.IngressValues { Hosts = [host], IngressClassName = ingressClass };
            values = values with { App = new DashboardValues.AppValues(ingress) };
        }

        Chart(ChartVersions.KubernetesDashboard, "kubernetes-dashboard", "kubernetes-dashboard", values);
        RegisterOutputs();
    }
}
