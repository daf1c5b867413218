using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.L3Out;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>The timers of the BGP sessions with outside routers.</summary>
[Setting("The timers of the BGP sessions with outside routers.")]
public sealed record OutsideBgpTimersSettings : ISettingsRules
{
    /// <summary>The keepalive interval.</summary>
    [Setting("The time between keepalives.", Minimum = 0, Maximum = 3600, Unit = "s")]
    public int KeepAlive { get; init; } = 60;

    /// <summary>The hold time.</summary>
    [Setting("The time after which a silent neighbour is down: 0 for never.", Minimum = 0, Maximum = 3600, Unit = "s")]
    public int Hold { get; init; } = 180;

    /// <summary>The stale interval.</summary>
    [Setting("The time that the routes of a restarting neighbour are kept.", Minimum = 1, Maximum = 3600, Unit = "s")]
    public int Stale { get; init; } = 300;

    /// <summary>Whether leaves help a restarting neighbour.</summary>
    [Setting("Whether leaves help a neighbour to restart gracefully.")]
    public bool GracefulRestartHelper { get; init; } = true;

    /// <summary>The longest AS path.</summary>
    [Setting("The most AS numbers in the path of an accepted route; 0 for no limit.", Minimum = 0, Maximum = 2000)]
    public int AsLimit { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) => BgpRules.CheckTimers(KeepAlive, Hold, path, errors);
}
