using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Tenancy;

/// <summary>
/// Tenant and VRF of a cluster, each created or looked up, with the BGP policies that all sessions of the cluster share.
/// </summary>
public sealed class Tenant : ComponentResource
{
    private const string Token = "calico-aci:fabric:Tenant";

    private readonly string _name;
    private readonly TenantArgs _args;

    /// <summary>The DN of the tenant.</summary>
    [Output]
    public Output<string> Dn { get; private set; }

    /// <summary>The DN of the VRF.</summary>
    [Output]
    public Output<string> VrfDn { get; private set; }

    /// <summary>The DN of the BGP timers policy.</summary>
    [Output]
    public Output<string> BgpTimersDn { get; private set; }

    /// <summary>The DN of the best path policy, or null where paths through different AS numbers may not share the load.</summary>
    [Output]
    public Output<string>? BestPathDn { get; private set; }

    /// <summary>Creates or looks up a tenant.</summary>
    public Tenant(string name, TenantArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;

        Dn = args.Tenant.Reuse ? LookUpTenant(args.Tenant.Name) : CreateTenant();
        Output<string> vrfTenantDn = args.Vrf.Tenant is { } other && other != args.Tenant.Name ? LookUpTenant(other) : Dn;
        VrfDn = args.Vrf.Vrf.Reuse ? LookUpVrf(vrfTenantDn) : CreateVrf(vrfTenantDn);
        BgpTimersDn = CreateBgpTimers();
        BestPathDn = args.Bgp.AsPathMultipathRelax ? CreateBestPath() : null;
        if (args.Vrf.BindAddressFamilyContexts)
        {
            BindAddressFamilyContexts(vrfTenantDn);
        }

        RegisterOutputs(new Dictionary<string, object?> { ["dn"] = Dn, ["vrfDn"] = VrfDn, ["bgpTimersDn"] = BgpTimersDn }
            .With("bestPathDn", BestPathDn));
    }

    private CustomResourceOptions Child => new() { Parent = this };

    private Output<string> LookUpTenant(string tenant) => Aci.GetTenant
        .Invoke(new Aci.GetTenantInvokeArgs { Name = tenant }, new InvokeOptions { Parent = this })
        .Apply(found => found.Id);

    private Output<string> CreateTenant() => new Aci.Tenant(_name, new Aci.TenantArgs { Name = _args.Tenant.Name }, Child).Id;

    private Output<string> LookUpVrf(Output<string> tenantDn) => Aci.GetVrf
        .Invoke(new Aci.GetVrfInvokeArgs { Name = _args.Vrf.Vrf.Name, ParentDn = tenantDn }, new InvokeOptions { Parent = this })
        .Apply(found => found.Id);

    private Output<string> CreateVrf(Output<string> tenantDn) => new Aci.Vrf(
        $"{_name}-vrf",
        new Aci.VrfArgs
        {
            ParentDn = tenantDn,
            Name = _args.Vrf.Vrf.Name,
            BdEnforcement = "no",
            PolicyControlEnforcementMode = _args.Vrf.Enforced ? "enforced" : "unenforced",
        },
        Child).Id;

    private Output<string> CreateBgpTimers() =>
        BgpPolicies.Timers($"{_name}-bgp-timers", Dn, $"{_args.PolicyPrefix}-timers", _args.Bgp, Child);

    private Output<string> CreateBestPath() => new Aci.BgpBestPathPolicy(
        $"{_name}-best-path",
        new Aci.BgpBestPathPolicyArgs
        {
            TenantDn = Dn,
            Name = $"{_args.PolicyPrefix}-best-path",
            Ctrl = "asPathMultipathRelax",
        },
        Child).Id;

    /// <summary>The VRF refers to the contexts by name, so they live in the tenant of the VRF.</summary>
    private void BindAddressFamilyContexts(Output<string> vrfTenantDn)
    {
        foreach (AddressFamily family in _args.Families)
        {
            var context = new Aci.BgpAddressFamilyContext(
                $"{_name}-bgp-context{family.Suffix()}",
                new Aci.BgpAddressFamilyContextArgs
                {
                    TenantDn = vrfTenantDn,
                    Name = $"{_args.PolicyPrefix}-ecmp{family.Suffix()}",
                    MaxEcmp = ApicText.Number(_args.Bgp.MaximumEbgpPaths),
                    MaxEcmpIbgp = ApicText.Number(_args.Bgp.MaximumIbgpPaths),
                },
                Child);
            _ = new Aci.RelationFromVrfToBgpAddressFamilyContext(
                $"{_name}-vrf-bgp-context{family.Suffix()}",
                new Aci.RelationFromVrfToBgpAddressFamilyContextArgs
                {
                    ParentDn = VrfDn,
                    AddressFamily = ApicText.UnicastFamily(family),
                    BgpAddressFamilyContextName = context.Name,
                },
                Child);
        }
    }
}
