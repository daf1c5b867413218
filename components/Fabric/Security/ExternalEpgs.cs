using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>
/// The external EPGs of a cluster's L3Out: the cluster's own ranges, and applications by their prefixes, with the
/// contracts between them and the rest of the fabric.
/// </summary>
public sealed class ExternalEpgs : ComponentResource
{
    private const string Token = "calico-aci:fabric:ExternalEpgs";

    private readonly string _name;
    private readonly ExternalEpgsArgs _args;

    /// <summary>Creates external EPGs.</summary>
    public ExternalEpgs(string name, ExternalEpgsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;

        var epgs = new ExternalEpgSet(name, args.L3OutDn, args.ContractNames, Child);
        var summarization = new Lazy<Output<string>>(RouteSummarization);
        foreach (ExternalEpgOptions epg in args.Epgs)
        {
            epgs.Add(epg, () => summarization.Value);
        }

        if (args.VzAny is { } any)
        {
            AddVzAny(any);
        }

        RegisterOutputs(new Dictionary<string, object?> { ["externalEpgs"] = args.Epgs.Describe() });
    }

    private CustomResourceOptions Child => new() { Parent = this };

    private Output<string> RouteSummarization() => new Aci.BgpRouteSummarization(
        $"{_name}-summary",
        new Aci.BgpRouteSummarizationArgs { TenantDn = _args.TenantDn, Name = $"{_args.PolicyPrefix}-summary" },
        Child).Id;

    private void AddVzAny(VzAnyOptions any)
    {
        var args = new Aci.AnyArgs
        {
            ParentDn = _args.VrfDn,
            Name = any.Name,
            PreferredGroupMember = ApicText.Enabled(any.PreferredGroup),
        };
        foreach (string contract in any.Provides)
        {
            args.RelationToProviderContracts.Add(new Aci.Inputs.AnyRelationToProviderContractArgs { ContractName = _args.ContractNames[contract] });
        }

        foreach (string contract in any.Consumes)
        {
            args.RelationToConsumerContracts.Add(new Aci.Inputs.AnyRelationToConsumerContractArgs { ContractName = _args.ContractNames[contract] });
        }

        _ = new Aci.Any($"{_name}-any", args, Child);
    }
}
