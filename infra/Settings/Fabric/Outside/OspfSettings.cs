using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>OSPF with the outside routers.</summary>
[Setting("OSPF with the outside routers.")]
public sealed record OspfSettings : ISettingsRules
{
    /// <summary>The area.</summary>
    [Setting(
        "The area: backbone, or in dotted form.",
        Pattern = "backbone|[0-9]{1,3}(\\.[0-9]{1,3}){3}", PatternHint = "backbone or an area such as 0.0.0.108", Example = "0.0.0.108")]
    public required string Area { get; init; }

    /// <summary>The type of the area.</summary>
    [Setting("The type of the area: regular or nssa.")]
    public OspfAreaType AreaType { get; init; } = OspfAreaType.Regular;

    /// <summary>The cost of the default route.</summary>
    [Setting("The cost of the default route that is sent into an nssa.", Minimum = 0, Maximum = 16777215)]
    public int AreaCost { get; init; } = 1;

    /// <summary>The type of the network.</summary>
    [Setting("The type of the network: point-to-point or broadcast.")]
    public OspfNetworkType NetworkType { get; init; } = OspfNetworkType.PointToPoint;

    /// <summary>The hello interval.</summary>
    [Setting("The time between hello packets.", Minimum = 1, Maximum = 65535, Unit = "s")]
    public int Hello { get; init; } = 10;

    /// <summary>The dead interval.</summary>
    [Setting("The time after which a silent neighbour is down.", Minimum = 1, Maximum = 65535, Unit = "s")]
    public int Dead { get; init; } = 40;

    /// <summary>Whether the MTU may differ.</summary>
    [Setting("Whether neighbours with another MTU are accepted.")]
    public bool IgnoreMtu { get; init; }

    /// <summary>How neighbours prove who they are.</summary>
    [Setting("How neighbours prove who they are: none, simple or md5, with the secret calico-aci:ospfKey.")]
    public OspfAuthentication Authentication { get; init; } = OspfAuthentication.None;

    /// <summary>The number of the key.</summary>
    [Setting("The number of the key.", Minimum = 1, Maximum = 255)]
    public int KeyId { get; init; } = 1;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Dead <= Hello)
        {
            errors.Add($"{path}.dead", $"found {Dead} s; must be more than the hello interval of {Hello} s (RFC 2328, appendix C.3)", "CA464");
        }

        if (AreaType == OspfAreaType.Stub)
        {
            errors.Add($"{path}.areaType", "found 'stub'; no external routes enter a stub area, so the cluster's would not either (RFC 2328, section 3.6)", "CA465");
        }

        if (Area is "backbone" or "0.0.0.0" && AreaType != OspfAreaType.Regular)
        {
            errors.Add($"{path}.areaType", $"found '{AreaType.ToSetting()}'; the backbone is always 'regular'", "CA465");
        }
    }
}
