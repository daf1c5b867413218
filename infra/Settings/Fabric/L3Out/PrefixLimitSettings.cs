using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>How many prefixes a node may send to a leaf.</summary>
[Setting("How many prefixes a node may send to a leaf.")]
public sealed record PrefixLimitSettings : ISettingsRules
{
    /// <summary>The most prefixes.</summary>
    [Setting("The most prefixes of one node.", Minimum = 1, Maximum = 300000)]
    public int Maximum { get; init; } = 500;

    /// <summary>What happens beyond the limit.</summary>
    [Setting("What happens beyond the limit: reject (the prefixes), restart or shut (the session), or log.")]
    public PrefixLimitAction Action { get; init; } = PrefixLimitAction.Reject;

    /// <summary>When the leaf warns.</summary>
    [Setting("The part of the limit at which the leaf warns.", Minimum = 1, Maximum = 100, Unit = "%")]
    public int Threshold { get; init; } = 75;

    /// <summary>When a closed session opens again.</summary>
    [Setting("The time before a closed session is opened again; with the action restart only.", Minimum = 1, Maximum = 65535, Unit = "min")]
    public int? RestartTime { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (RestartTime is not null && Action != PrefixLimitAction.Restart)
        {
            errors.Add($"{path}.restartTime", $"found {RestartTime} min; the action '{Action.ToSetting()}' does not restart", "CA413");
        }
    }
}
