using Pulumi;

namespace CalicoAci.Components.Addons;

/// <summary>What the arguments of all add-ons have.</summary>
public abstract record AddonArgs
{
    /// <summary>What the add-on needs before it can run, and nothing else.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Values of the add-on's chart that replace or add to ours, nested as in the chart; null removes a value.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = new Dictionary<string, object?>();
}
