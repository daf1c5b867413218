namespace CalicoAci.Components.Fabric.Security;

/// <summary>The route control scopes of a subnet that also take in longer prefixes.</summary>
public enum SubnetAggregate
{
    /// <summary>All routes may come in; only for the default prefix.</summary>
    ImportRtctrl,

    /// <summary>All routes are advertised; only for the default prefix.</summary>
    ExportRtctrl,

    /// <summary>Longer prefixes are leaked as well.</summary>
    SharedRtctrl,
}
