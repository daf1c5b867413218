using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>The external EPGs of the L3Out.</summary>
[Setting("The external EPGs of the L3Out.")]
public sealed record ExternalEpgsSettings : ISettingsRules
{
    /// <summary>The default external EPG.</summary>
    [Setting("The external EPG of the cluster itself.")]
    public DefaultEpgSettings Default { get; init; } = new();

    /// <summary>Further external EPGs.</summary>
    [Setting("Further external EPGs: applications by their prefixes, single ranges, prefixes that are advertised to the nodes.")]
    public IReadOnlyList<ExternalEpgSettings> Applications { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) =>
        UniqueNames.Check(Applications.Select(epg => epg.Name), index => $"{path}.applications[{index}].name", errors);
}
