namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>The root of a netplan file.</summary>
/// <param name="Network">The network configuration.</param>
public sealed record NetplanFile(NetworkConfig Network);
