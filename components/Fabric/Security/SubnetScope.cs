namespace CalicoAci.Components.Fabric.Security;

/// <summary>What a subnet of an external EPG is for.</summary>
public enum SubnetScope
{
    /// <summary>Traffic of the subnet belongs to the external EPG: contracts apply to it.</summary>
    ImportSecurity,

    /// <summary>The route may come in; only with import route control enforced.</summary>
    ImportRtctrl,

    /// <summary>The route is advertised out of this L3Out.</summary>
    ExportRtctrl,

    /// <summary>The route is leaked to other VRFs.</summary>
    SharedRtctrl,

    /// <summary>The classification is leaked to other VRFs; needs <see cref="SharedRtctrl"/> and <see cref="ImportSecurity"/>.</summary>
    SharedSecurity,
}
