using CalicoAci.Components.Bootstrap.Text;

namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>Network configuration version 2, as netplan and cloud-init read it.</summary>
public sealed record NetworkConfig
{
    /// <summary>The version of the format.</summary>
    public int Version { get; init; } = 2;

    /// <summary>Physical interfaces by name.</summary>
    public required IReadOnlyDictionary<string, Interface> Ethernets { get; init; }

    /// <summary>Bonds by name, if there are any.</summary>
    public IReadOnlyDictionary<string, Bond>? Bonds { get; init; }

    /// <summary>VLAN interfaces by name, if there are any.</summary>
    public IReadOnlyDictionary<string, VlanInterface>? Vlans { get; init; }

    /// <summary>The text of a file under /etc/netplan.</summary>
    public string ToNetplan() => YamlText.Netplan(new NetplanFile(this));
}
