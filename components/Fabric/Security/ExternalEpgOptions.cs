namespace CalicoAci.Components.Fabric.Security;

/// <summary>An external EPG: what the fabric's policy calls a set of prefixes behind an L3Out.</summary>
/// <param name="Name">The name of the external EPG.</param>
/// <param name="Subnets">Its prefixes.</param>
/// <param name="Provides">The contracts that it provides.</param>
/// <param name="Consumes">The contracts that it consumes.</param>
/// <param name="PreferredGroup">Whether it talks without contracts to the other members of the VRF's preferred group.</param>
public sealed record ExternalEpgOptions(
    string Name,
    IReadOnlyList<ExternalSubnet> Subnets,
    IReadOnlyList<string> Provides,
    IReadOnlyList<string> Consumes,
    bool PreferredGroup = false);
