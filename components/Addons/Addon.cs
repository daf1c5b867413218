using CalicoAci.Components.Charts;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace CalicoAci.Components.Addons;

/// <summary>Something that a stack switches on besides the cluster itself. Its children wait for what the add-on waits for.</summary>
public abstract class Addon : ComponentResource
{
    private readonly string _name;
    private readonly Resource[] _after;

    /// <summary>Registers the add-on.</summary>
    /// <param name="token">The component's type.</param>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    protected Addon(string token, string name, AddonArgs args, ComponentResourceOptions? options)
        : base(token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _after = [.. args.After];
        Values = args.Values;
    }

    /// <summary>Chart values of the stack that replace or add to the typed ones.</summary>
    protected IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>The name of a child.</summary>
    protected string ChildName(string role) => $"{_name}-{role}";

    /// <summary>The options of a child that waits for what the add-on waits for, and for some of its siblings.</summary>
    protected CustomResourceOptions Child(params Resource[] siblings) => new() { Parent = this, DependsOn = (Resource[])[.. _after, .. siblings] };

    /// <summary>The add-on's chart, in a namespace that Helm makes.</summary>
    protected Release Chart(HelmChart chart, string release, string ns, object values, params Resource[] siblings)
        => ChartRelease.Create(ChildName("chart"), release, chart, ns, true, HelmValues.From(values, Values), Child(siblings));
}
