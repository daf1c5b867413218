using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.Racks;

/// <summary>What a rack has besides its name.</summary>
[Setting("What a rack has besides its name.")]
public sealed record RackSettings
{
    /// <summary>The former name.</summary>
    [Setting(
        "The name that the rack had before: while it is given, Calico's peers and pools match both names, so that the nodes keep their sessions while they take the new label.",
        Pattern = RackName.Pattern, PatternHint = RackName.Hint, MaximumLength = 63, Example = "rack-1")]
    public string? Formerly { get; init; }
}
