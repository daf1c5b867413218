namespace CalicoAci.Components.Bootstrap.Ifcfg;

/// <summary>The static address of an interface in one address family.</summary>
/// <param name="Address">The address.</param>
/// <param name="PrefixLength">The length of the subnet's prefix, 0 to 32 or 128.</param>
/// <param name="Gateway">Where the default route goes to; null for none.</param>
public sealed record IfcfgAddress(string Address, int PrefixLength, string? Gateway);
