using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Authoring.Nkt;

/// <content>The fabric. Tenant, VRF, domain and contract had to exist before NKT ran: they are looked up, not created.</content>
internal sealed partial class NktImport
{
    private const string AppliedPrefixLimit = "500";

    /// <summary>What the names of the users begin with that NKT makes for itself.</summary>
    private static readonly string[] OwnUsers = ["nkt_user_", "akb_user_"];

    private void Fabric()
    {
        string tenant = Text("l3out.l3out_tenant");
        Reuse("fabric.tenant", tenant);
        Reuse("fabric.vrf", Text("l3out.vrf_name"));
        if (Text("l3out.vrf_tenant") is { Length: > 0 } vrfTenant && vrfTenant != tenant)
        {
            Set("fabric.vrf.tenant", vrfTenant);
        }

        // NKT binds the ECMP width to the VRF, also to one that it did not make.
        Draft.Set("fabric.vrf.bindBgpContext", JsonValue.Create(true));
        Open("fabric.vrf.bindBgpContext", "is true, because NKT sets the ECMP width of the VRF; only one of the stacks that share a VRF may");
        Reuse("fabric.access.physicalDomain", Text("l3out.physical_dom"));
        Open("fabric.access.aep", "NKT does not know the AEP of the ports that reach the nodes: name it with --set fabric.access.aep.name=… --set fabric.access.aep.reuse=true");
        Set("fabric.l3out.name", Text("l3out.name"));
        Set("fabric.l3out.nodeProfile", Text("l3out.node_profile_name"));
        Set("fabric.l3out.interfaceProfile", Text("l3out.int_prof_name"));
        ExternalEpg(tenant);
        if (Text("l3out.max_node_prefixes") is { Length: > 0 } limit && limit != AppliedPrefixLimit)
        {
            Changed("l3out.max_node_prefixes", $"NKT applies {AppliedPrefixLimit} whatever it says ({limit}); so does fabric.bgpPolicy.prefixLimit.maximum unless it is set");
        }

        if (_variables.Secret("l3out.bgp_pass") is { Length: > 0 } password)
        {
            Secrets.Add("calico-aci:bgpPassword", password);
        }

        if (First("apic.url", "apic_url") is { Length: > 0 } url)
        {
            Draft.Provider["aci:url"] = url;
            Open("aci:insecure", "NKT did not check the APIC's certificate; set it to true where that certificate is self-signed");
        }

        if (First("apic.username", "apic_username") is { Length: > 0 } user)
        {
            Draft.Provider["aci:username"] = user;
        }

        if (Draft.Provider.GetValueOrDefault("aci:username", "") is var own && OwnUsers.Any(prefix => own.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Changed("apic.username", $"NKT makes the user {own} for itself and deletes it when it destroys the cluster; give a user of your own (--apic-user)");
        }
    }

    private void ExternalEpg(string tenant)
    {
        Set("fabric.externalEpgs.default.name", Text("l3out.def_ext_epg"));
        SetList("fabric.externalEpgs.default.scopes", _variables.Texts("l3out.def_ext_epg_scope"));
        if (Text("l3out.contract") is not { Length: > 0 } contract)
        {
            return;
        }

        if (Text("l3out.contract_tenant") is { Length: > 0 } contractTenant && contractTenant != tenant)
        {
            Set("fabric.contracts.tenant", contractTenant);
        }

        Draft.Set("fabric.contracts.definitions[0]", new JsonObject { ["name"] = contract, ["reuse"] = true });
        SetList("fabric.externalEpgs.default.provides", [contract]);
        SetList("fabric.externalEpgs.default.consumes", [contract]);
    }

    private void Reuse(string path, string name)
    {
        if (name.Length > 0)
        {
            Set($"{path}.name", name);
            Draft.Set($"{path}.reuse", JsonValue.Create(true));
        }
    }
}
