namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>A leaf switch that hosts peer with over their uplinks. It may be of any make; nobody configures it here.</summary>
/// <param name="Name">The name of the switch.</param>
/// <param name="Rack">The rack whose hosts are cabled to it.</param>
/// <param name="Asn">The AS number of the switch: each device has its own.</param>
public sealed record RoutedLeaf(string Name, string Rack, uint Asn);
