using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>A port, port channel or vPC that carries a plain SVI.</summary>
[Setting("A port, port channel or vPC that carries a plain SVI.")]
public sealed record SviPathSettings
{
    /// <summary>A stable name.</summary>
    [Setting(
        "A stable name for the path, such as that of the host.",
        Pattern = "[a-z0-9]([a-z0-9-]*[a-z0-9])?", PatternHint = "lower-case letters, digits and -", MaximumLength = 40)]
    public required string Name { get; init; }

    /// <summary>The leaves.</summary>
    [Setting("The node ID of the anchor leaf, or of the two of a vPC pair.", MinimumLength = 1, MaximumLength = 2, Example = "[201, 202]")]
    public required IReadOnlyList<int> Leaves { get; init; }

    /// <summary>The interface.</summary>
    [Setting(
        "The port (eth1/10), or the name of the interface policy group of the port channel or vPC.",
        Pattern = "[a-zA-Z0-9_.:/-]+", PatternHint = "a port such as eth1/10, or the name of a policy group", MaximumLength = 64)]
    public required string Interface { get; init; }

    /// <summary>The nodes behind it.</summary>
    [Setting("The cluster nodes behind the path.", MinimumLength = 1)]
    public required IReadOnlyList<string> Nodes { get; init; }
}
