using Pulumi;

namespace CalicoAci.Components.Networking;

/// <summary>The values of the chart <c>tigera-operator</c> 3.32 that this program sets.</summary>
internal sealed record TigeraOperatorValues
{
    /// <summary>Off: the <c>Installation</c> is a resource of the graph.</summary>
    public Switch Installation { get; init; } = new(false);

    /// <summary>Off: the <c>APIServer</c> is a resource of the graph.</summary>
    public Switch ApiServer { get; init; } = new(false);

    /// <summary>The flow collector.</summary>
    public required Switch Goldmane { get; init; }

    /// <summary>The web page of the flow collector.</summary>
    public required Switch Whisker { get; init; }

    /// <summary>The image of the operator itself.</summary>
    public OperatorImage? TigeraOperator { get; init; }

    /// <summary>Pull secrets by name, each the content of a <c>.dockerconfigjson</c>.</summary>
    public IReadOnlyDictionary<string, Input<string>>? ImagePullSecrets { get; init; }

    /// <summary>Something that is on or off.</summary>
    internal sealed record Switch(bool Enabled);

    /// <summary>Where the image of the operator comes from.</summary>
    /// <param name="Registry">The host.</param>
    /// <param name="Image">The image's name in the registry, or null for the chart's.</param>
    internal sealed record OperatorImage(string Registry, string? Image);
}
