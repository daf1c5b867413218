using CalicoAci.Components.Fabric.Access;
using CalicoAci.Components.Fabric.Automation;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Fabric;
using CalicoAci.Infra.Settings.Fabric.Automation;
using CalicoAci.Infra.Wiring.Fabric;
using Pulumi;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes the fabric's components and passes what one needs from another.</summary>
public static class FabricWiring
{
    /// <summary>Makes the fabric's components.</summary>
    /// <param name="settings">The stack's settings for the fabric.</param>
    /// <param name="topology">The cluster.</param>
    /// <param name="secrets">The stack's secrets for the fabric.</param>
    /// <param name="order">The order in which leaves take changes of their peers, or null: all at once.</param>
    public static FabricComponents Create(FabricSettings settings, ClusterTopology topology, FabricSecrets secrets, LeafOrder? order = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentNullException.ThrowIfNull(secrets);
        FabricPlan plan = FabricPlanner.Plan(settings, topology);
        string name = topology.ClusterName;

        Tenant tenant = CreateTenant($"{name}-tenant", plan, topology);
        plan.Access.VmmPassword = Optional(secrets.VmmPassword);
        var access = new AccessPolicies($"{name}-access", plan.Access);
        FloatingL3Out l3Out = CreateL3Out($"{name}-l3out", plan, topology, tenant, access, secrets, order);
        var routes = new RouteControl(
            $"{name}-routes",
            new RouteControlArgs
            {
                TenantDn = tenant.Dn,
                L3OutDn = l3Out.Dn,
                PolicyPrefix = plan.PolicyPrefix,
                RouteMaps = plan.RouteMaps,
            });
        var contracts = new Contracts(
            $"{name}-contracts",
            new ContractsArgs
            {
                TenantDn = tenant.Dn,
                ContractTenant = plan.ContractTenant == plan.Tenant.Name ? null : plan.ContractTenant,
                Filters = plan.Filters,
                Contracts = plan.Contracts,
            });
        var epgs = new ExternalEpgs(
            $"{name}-epgs",
            new ExternalEpgsArgs
            {
                TenantDn = tenant.Dn,
                L3OutDn = l3Out.Dn,
                VrfDn = tenant.VrfDn,
                PolicyPrefix = plan.PolicyPrefix,
                Epgs = plan.ExternalEpgs,
                VzAny = plan.VzAny,
                ContractNames = contracts.Names,
            });
        return new FabricComponents(
            tenant,
            access,
            l3Out,
            routes,
            contracts,
            epgs,
            CreateOutside($"{name}-outside", plan, tenant, access, contracts, secrets),
            CreateAutomationUser(name, settings.AutomationUser, secrets));
    }

    private static Tenant CreateTenant(string name, FabricPlan plan, ClusterTopology topology) => new(
        name,
        new TenantArgs
        {
            Tenant = plan.Tenant,
            Vrf = plan.Vrf,
            Families = [.. topology.Families],
            Bgp = plan.BgpContext,
            PolicyPrefix = plan.PolicyPrefix,
        });

    private static FloatingL3Out CreateL3Out(
        string name,
        FabricPlan plan,
        ClusterTopology topology,
        Tenant tenant,
        AccessPolicies access,
        FabricSecrets secrets,
        LeafOrder? order)
    {
        Output<string>? domain = plan.FloatsInVmmDomain ? access.VmmDomainDn : access.PhysicalDomainDn;
        Output<string>? lagPolicy = plan is { FloatsInVmmDomain: true, EnhancedLagPolicy: { } policy }
            ? access.VmmDomainDn?.Apply(dn => $"{dn}/vswitchpolcont/enlacplagp-{policy}")
            : null;
        return new FloatingL3Out(
            name,
            new FloatingL3OutArgs
            {
                Topology = topology,
                L3Out = plan.L3Out,
                Bgp = plan.Bgp,
                TenantDn = tenant.Dn,
                VrfDn = tenant.VrfDn,
                L3DomainDn = access.L3DomainDn,
                FloatingDomainDn = Optional(domain),
                EnhancedLagPolicyDn = Optional(lagPolicy),
                BgpTimersDn = tenant.BgpTimersDn,
                BestPathDn = Optional(tenant.BestPathDn),
                Password = Optional(secrets.BgpPassword),
                Password2 = Optional(secrets.BgpPassword2),
                Order = order,
            });
    }

    private static OutsideL3Out? CreateOutside(
        string name,
        FabricPlan plan,
        Tenant tenant,
        AccessPolicies access,
        Contracts contracts,
        FabricSecrets secrets) => plan.Outside is not { } outside
        ? null
        : new OutsideL3Out(
            name,
            new OutsideL3OutArgs
            {
                Outside = outside,
                TenantDn = tenant.Dn,
                VrfDn = tenant.VrfDn,
                L3DomainDn = access.L3DomainDn,
                VlanPoolDn = access.VlanPoolDn,
                ContractNames = contracts.Names,
                OspfKey = Optional(secrets.OspfKey),
                BgpPassword = Optional(secrets.OutsideBgpPassword),
            });

    private static AutomationUser? CreateAutomationUser(string cluster, AutomationUserSettings? user, FabricSecrets secrets)
    {
        if (user is null)
        {
            return null;
        }

        string userName = user.Name ?? $"{cluster}-automation";
        return new AutomationUser(
            $"{cluster}-automation-user",
            new AutomationUserArgs
            {
                UserName = userName,
                SecurityDomain = user.SecurityDomain,
                Roles = [.. user.Roles.Select(role => new AutomationRole(role.Role, role.Write))],
                CertificateName = user.CertificateName ?? $"{userName}.crt",
                Certificate = user.Certificate,
                Password = Optional(secrets.AutomationUserPassword),
            });
    }

    /// <summary>An output that may be absent, as an input: the conversion of an absent one would make an input of nothing.</summary>
    private static Input<string>? Optional(Output<string>? output) => output is null ? null : (Input<string>)output;
}
