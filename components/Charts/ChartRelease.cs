using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace CalicoAci.Components.Charts;

/// <summary>Makes Helm releases the way all parts of this program want them.</summary>
internal static class ChartRelease
{
    /// <summary>How long Helm waits for the objects of a release, in seconds.</summary>
    private const int TimeoutSeconds = 600;

    /// <summary>
    /// A release of a pinned chart. It is rolled back when it fails, so that the next run can try again, and it is done
    /// when its objects are ready.
    /// </summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="release">The name of the release in the cluster.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="ns">The namespace; made by Helm when <paramref name="createNamespace"/> is set.</param>
    /// <param name="createNamespace">Whether Helm makes the namespace.</param>
    /// <param name="values">The values.</param>
    /// <param name="options">Resource options with the parent.</param>
    public static Release Create(
        string name,
        string release,
        HelmChart chart,
        string ns,
        bool createNamespace,
        InputMap<object> values,
        CustomResourceOptions options)
    {
        var args = new ReleaseArgs
        {
            Name = release,
            Chart = chart.IsOci ? $"{chart.Repository}/{chart.Name}" : chart.Name,
            Version = chart.Version,
            Namespace = ns,
            CreateNamespace = createNamespace,
            Atomic = true,
            Timeout = TimeoutSeconds,
            Values = values,
        };
        if (!chart.IsOci)
        {
            args.RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository };
        }

        return new Release(name, args, options);
    }
}
