using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>The contracts that external EPGs provide and consume, created with their filters or looked up.</summary>
public sealed class Contracts : ComponentResource
{
    private const string Token = "calico-aci:fabric:Contracts";

    private readonly string _name;
    private readonly Output<string> _tenantDn;

    /// <summary>The names of the contracts by name: each resolves when its contract exists.</summary>
    public IReadOnlyDictionary<string, Output<string>> Names { get; }

    /// <summary>Creates or looks up contracts.</summary>
    public Contracts(string name, ContractsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _tenantDn = args.ContractTenant is { } tenant ? LookUpTenant(tenant) : args.TenantDn;

        Dictionary<string, Output<string>> filterDns = args.Filters.ToDictionary(
            filter => filter.Name,
            filter => filter.Reuse ? LookUpFilter(filter) : AddFilter(filter),
            StringComparer.Ordinal);
        Names = args.Contracts.ToDictionary(
            contract => contract.Contract.Name,
            contract => contract.Contract.Reuse ? LookUpContract(contract.Contract.Name) : AddContract(contract, filterDns),
            StringComparer.Ordinal);

        RegisterOutputs();
    }

    private CustomResourceOptions Child => new() { Parent = this };

    private InvokeOptions LookUp => new() { Parent = this };

    private Output<string> LookUpTenant(string tenant) => Aci.GetTenant
        .Invoke(new Aci.GetTenantInvokeArgs { Name = tenant }, LookUp)
        .Apply(found => found.Id);

    private Output<string> LookUpContract(string contract) => Aci.GetContract
        .Invoke(new Aci.GetContractInvokeArgs { TenantDn = _tenantDn, Name = contract }, LookUp)
        .Apply(found => found.Name);

    private Output<string> LookUpFilter(FilterOptions filter) => Aci.GetFilter
        .Invoke(
            new Aci.GetFilterInvokeArgs { TenantDn = filter.Tenant is { } tenant ? LookUpTenant(tenant) : _tenantDn, Name = filter.Name },
            LookUp)
        .Apply(found => found.Id);

    private Output<string> AddFilter(FilterOptions filter)
    {
        Output<string> dn = new Aci.Filter(
            $"{_name}-filter-{filter.Name}",
            new Aci.FilterArgs { TenantDn = _tenantDn, Name = filter.Name },
            Child).Id;
        foreach (FilterEntryOptions entry in filter.Entries)
        {
            _ = new Aci.FilterEntry($"{_name}-filter-{filter.Name}-{entry.Name}", FilterEntryText.Args(dn, entry), Child);
        }

        return dn;
    }

    private Output<string> AddContract(ContractOptions options, Dictionary<string, Output<string>> filterDns)
    {
        string name = $"{_name}-{options.Contract.Name}";
        var contract = new Aci.Contract(
            name,
            new Aci.ContractArgs { TenantDn = _tenantDn, Name = options.Contract.Name, Scope = Scope(options.Scope) },
            Child);
        foreach (SubjectOptions subject in options.Subjects)
        {
            AddSubject($"{name}-{subject.Name}", contract.Id, subject, filterDns);
        }

        return contract.Name;
    }

    private void AddSubject(string name, Output<string> contractDn, SubjectOptions options, Dictionary<string, Output<string>> filterDns)
    {
        Output<string> dn = new Aci.ContractSubject(
            name,
            new Aci.ContractSubjectArgs
            {
                ContractDn = contractDn,
                Name = options.Name,
                RevFltPorts = ApicText.YesNo(options.ReverseFilterPorts),
            },
            Child).Id;
        foreach (string filter in options.Filters)
        {
            _ = new Aci.ContractSubjectFilter(
                $"{name}-{filter}",
                new Aci.ContractSubjectFilterArgs
                {
                    ContractSubjectDn = dn,
                    FilterDn = filterDns[filter],
                    Action = ApicText.Of(options.Action),
                },
                Child);
        }
    }

    private static string Scope(ContractScope scope) => scope == ContractScope.Vrf ? "context" : ApicText.Of(scope);
}
