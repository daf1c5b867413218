namespace CalicoAci.Components.Bootstrap.CloudInit;

/// <summary>Growing partitions at boot.</summary>
public sealed record CloudConfigGrowpart
{
    /// <summary><c>auto</c>, <c>growpart</c> or <c>off</c>.</summary>
    public string Mode { get; init; } = "auto";

    /// <summary>The mount points whose partitions grow.</summary>
    public IReadOnlyList<string> Devices { get; init; } = ["/"];
}
