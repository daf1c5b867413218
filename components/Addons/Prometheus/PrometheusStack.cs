using System.Globalization;
using CalicoAci.Components.Charts;
using Pulumi;

namespace CalicoAci.Components.Addons.Prometheus;

/// <summary>Prometheus, Alertmanager and Grafana.</summary>
public sealed class PrometheusStack : Addon
{
    private const string Token = "calico-aci:addons:PrometheusStack";

    /// <summary>Installs the stack.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">What is kept and how Grafana is reached.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public PrometheusStack(string name, PrometheusArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var values = new PrometheusValues
        {
            Prometheus = new PrometheusValues.ServerValues(new PrometheusValues.ServerSpec
            {
                Retention = string.Create(CultureInfo.InvariantCulture, $"{args.RetentionDays}d"),
                StorageSpec = Storage(args),
            }),
            Grafana = Grafana(args),
        };
        Chart(ChartVersions.PrometheusStack, "prometheus", "monitoring", values);
        RegisterOutputs();
    }

    private static PrometheusValues.StorageSpec? Storage(PrometheusArgs args)
    {
        if (args.StorageClass is not { } storageClass)
        {
            return null;
        }

        string size = string.Create(CultureInfo.InvariantCulture, $"{args.StorageGiB}Gi");
        var resources = new PrometheusValues.ClaimResources(new PrometheusValues.ClaimRequests(size));
        return new PrometheusValues.StorageSpec(
            new PrometheusValues.ClaimTemplate(new PrometheusValues.ClaimSpec(storageClass, ["ReadWriteOnce"], resources)));
    }

    private static PrometheusValues.GrafanaValues? Grafana(PrometheusArgs args)
    {
        PrometheusValues.GrafanaIngress? ingress = args is { GrafanaHost: { } host, IngressClass: { } ingressClass }
            ? new PrometheusValues.GrafanaIngress(true, ingressClass, [host])
            : null;
        return ingress is null && args.GrafanaPassword is null
            ? null
            : new PrometheusValues.GrafanaValues { AdminPassword = args.GrafanaPassword, Ingress = ingress };
    }
}
