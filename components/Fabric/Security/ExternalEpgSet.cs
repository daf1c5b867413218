using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>Creates external EPGs below an L3Out, with their subnets and their contracts.</summary>
/// <param name="component">The name of the component.</param>
/// <param name="l3OutDn">The DN of the L3Out.</param>
/// <param name="contractNames">The names of the contracts by name.</param>
/// <param name="child">The options of every child of the component.</param>
internal sealed class ExternalEpgSet(
    string component,
    Input<string> l3OutDn,
    IReadOnlyDictionary<string, Output<string>> contractNames,
    CustomResourceOptions child)
{
    /// <summary>Adds an external EPG.</summary>
    /// <param name="epg">The external EPG.</param>
    /// <param name="summarizationDn">The DN of the summarisation policy, asked for only when a subnet needs it.</param>
    public void Add(ExternalEpgOptions epg, Func<Output<string>>? summarizationDn = null)
    {
        string name = $"{component}-{epg.Name}";
        Output<string> dn = new Aci.ExternalEpg(
            name,
            new Aci.ExternalEpgArgs
            {
                ParentDn = l3OutDn,
                Name = epg.Name,
                PreferredGroupMember = epg.PreferredGroup ? "include" : "exclude",
            },
            child).Id;
        foreach (ExternalSubnet subnet in epg.Subnets)
        {
            AddSubnet($"{name}-{subnet.Name}", dn, subnet, summarizationDn);
        }

        foreach (string contract in epg.Provides)
        {
            _ = new Aci.RelationToProvidedContract(
                $"{name}-provides-{contract}",
                new Aci.RelationToProvidedContractArgs { ParentDn = dn, ContractName = contractNames[contract] },
                child);
        }

        foreach (string contract in epg.Consumes)
        {
            _ = new Aci.RelationToConsumedContract(
                $"{name}-consumes-{contract}",
                new Aci.RelationToConsumedContractArgs { ParentDn = dn, ContractName = contractNames[contract] },
                child);
        }
    }

    private void AddSubnet(
        string name,
        Output<string> epgDn,
        ExternalSubnet subnet,
        Func<Output<string>>? summarizationDn)
    {
        var args = new Aci.L3ExtSubnetArgs
        {
            ExternalNetworkInstanceProfileDn = epgDn,
            Name = subnet.Name,
            Ip = subnet.Prefix.ToString(),
            Scopes = [.. subnet.Scopes.Select(ApicText.Of).Order(StringComparer.Ordinal)],
        };
        if (subnet.Aggregates.Count > 0)
        {
            args.Aggregate = string.Join(',', subnet.Aggregates.Select(ApicText.Of).Order(StringComparer.Ordinal));
        }

        if (subnet.Summarize && summarizationDn is not null)
        {
            args.RelationL3extRsSubnetToRtSumm = summarizationDn();
        }

        _ = new Aci.L3ExtSubnet(name, args, child);
    }
}
