using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Security;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Wiring.Fabric;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>
/// A contract that is provided or consumed is one of the stack's, has a name of its own, and lives where the L3Out finds it
/// by name: in the L3Out's tenant or in <c>common</c> (the APIC resolves a relation by name in these two only).
/// </summary>
public sealed class FabricContractsRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } =
        ["cluster.name", "fabric.tenant", "fabric.vrf", "fabric.contracts", "fabric.externalEpgs", "fabric.outside"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        FabricSettings fabric = facts.Settings.Fabric;
        string cluster = facts.Settings.Cluster.Name;
        string path = StackFacts.Path("fabric");
        CheckTenant(fabric, cluster, path, errors);
        CheckFilterTenants(fabric, cluster, $"{path}.contracts", errors);
        CheckNames(fabric.Contracts, cluster, $"{path}.contracts", errors);

        HashSet<string> known =
        [
            .. fabric.Contracts.Presets.Select(preset => SecurityPlanner.NameOf(preset, cluster)),
            .. fabric.Contracts.Definitions.Select(contract => contract.Name),
        ];
        foreach ((string listPath, IReadOnlyList<string> contracts) in Users(fabric, path))
        {
            foreach ((int index, string contract) in contracts.Index())
            {
                if (!known.Contains(contract))
                {
                    errors.Add($"{listPath}[{index}]", $"found '{contract}', which is none of the contracts of the stack: {Listing.Of(known)}", "CA435");
                }
                else if (contracts.Take(index).Contains(contract))
                {
                    errors.Add($"{listPath}[{index}]", $"found '{contract}' twice", "CA405");
                }
            }
        }
    }

    private static void CheckTenant(FabricSettings fabric, string cluster, string path, SettingsErrors errors)
    {
        string own = fabric.Tenant.Name ?? cluster;
        if (fabric.Contracts.Tenant is { } tenant && tenant != own && tenant != "common")
        {
            errors.Add($"{path}.contracts.tenant", $"found '{tenant}'; the L3Out finds contracts by name in its own tenant '{own}' and in 'common' only", "CA436");
        }
    }

    /// <summary>The APIC resolves the filter of a subject by name in the tenant of the contract, then in <c>common</c>.</summary>
    private static void CheckFilterTenants(FabricSettings fabric, string cluster, string path, SettingsErrors errors)
    {
        string contracts = fabric.Contracts.Tenant ?? fabric.Tenant.Name ?? cluster;
        foreach ((int index, FilterSettings filter) in fabric.Contracts.Filters.Index())
        {
            if (filter is { Reuse: true, Tenant: { } tenant } && tenant != contracts && tenant != "common")
            {
                errors.Add($"{path}.filters[{index}].tenant", $"found '{tenant}'; subjects find filters by name in the tenant of the contracts '{contracts}' and in 'common' only", "CA437");
            }
        }
    }

    private static void CheckNames(ContractsSettings contracts, string cluster, string path, SettingsErrors errors)
    {
        (string Name, string Path)[] presets =
            [.. contracts.Presets.Index().Select(preset => (SecurityPlanner.NameOf(preset.Item, cluster), $"{path}.presets[{preset.Index}].name"))];
        (string Name, string Path)[] all =
            [.. presets, .. contracts.Definitions.Index().Select(contract => (contract.Item.Name, $"{path}.definitions[{contract.Index}].name"))];
        UniqueNames.Check(all.Select(contract => contract.Name), index => all[index].Path, errors);
        (string Name, string Path)[] filters =
            [.. presets, .. contracts.Filters.Index().Select(filter => (filter.Item.Name, $"{path}.filters[{filter.Index}].name"))];
        foreach ((string name, string filterPath) in filters.Skip(presets.Length).Where(filter => presets.Any(preset => preset.Name == filter.Name)))
        {
            errors.Add(filterPath, $"found '{name}', the name of the filter of a ready-made contract", "CA405");
        }
    }

    private static IEnumerable<(string Path, IReadOnlyList<string> Contracts)> Users(FabricSettings fabric, string path)
    {
        DefaultEpgSettings own = fabric.ExternalEpgs.Default;
        yield return ($"{path}.externalEpgs.default.provides", own.Provides);
        yield return ($"{path}.externalEpgs.default.consumes", own.Consumes);
        foreach ((int index, ExternalEpgSettings epg) in fabric.ExternalEpgs.Applications.Index())
        {
            yield return ($"{path}.externalEpgs.applications[{index}].provides", epg.Provides);
            yield return ($"{path}.externalEpgs.applications[{index}].consumes", epg.Consumes);
        }

        if (fabric.Vrf.Any is { } any)
        {
            yield return ($"{path}.vrf.any.provides", any.Provides);
            yield return ($"{path}.vrf.any.consumes", any.Consumes);
        }

        if (fabric.Outside is { ExternalEpg: var outside })
        {
            yield return ($"{path}.outside.externalEpg.provides", outside.Provides);
            yield return ($"{path}.outside.externalEpg.consumes", outside.Consumes);
        }
    }
}
