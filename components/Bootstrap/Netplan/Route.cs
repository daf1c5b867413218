namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>A static route.</summary>
/// <param name="To">The destination prefix, or <c>default</c>.</param>
/// <param name="Via">The gateway.</param>
public sealed record Route(string To, string Via);
