using System.Collections.Frozen;

namespace CalicoAci.Engine.Apic.Tree;

/// <summary>The classes of objects that no resource of a plan describes, as far as their DNs tell them.</summary>
internal static class BuiltInObjects
{
    private static readonly FrozenDictionary<string, string> Containers = new Dictionary<string, string>
    {
        ["uni"] = "polUni",
        ["uni/infra"] = "infraInfra",
        ["uni/fabric"] = "fabricInst",
        ["uni/controller"] = "ctrlrInst",
        ["uni/userext"] = "aaaUserEp",
        ["uni/vmmp-VMware"] = "vmmProvP",
        ["topology"] = "fabricTopology",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByPrefix = new Dictionary<string, string>
    {
        ["svcCont"] = "vnsSvcCont",
        ["tn-"] = "fvTenant",
        ["ap-"] = "fvAp",
        ["epg-"] = "fvAEPg",
        ["BD-"] = "fvBD",
        ["out-"] = "l3extOut",
        ["lnodep-"] = "l3extLNodeP",
        ["lifp-"] = "l3extLIfP",
        ["instP-"] = "l3extInstP",
        ["vlifp-"] = "l3extVirtualLIfP",
        ["brc-"] = "vzBrCP",
        ["flt-"] = "vzFilter",
        ["prof-"] = "rtctrlProfile",
        ["phys-"] = "physDomP",
        ["l3dom-"] = "l3extDomP",
        ["vmmp-"] = "vmmProvP",
        ["dom-"] = "vmmDomP",
        ["usracc-"] = "vmmUsrAccP",
        ["ctrlr-"] = "vmmCtrlrP",
        ["vlanns-"] = "fvnsVlanInstP",
        ["attentp-"] = "infraAttEntityP",
        ["user-"] = "aaaUser",
        ["userdomain-"] = "aaaUserDomain",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A node for an object that must exist.</summary>
    public static ApicNode NodeOf(string dn)
    {
        if (Containers.TryGetValue(dn, out var container))
        {
            return new ApicNode(dn, container, ApicOrigin.BuiltIn);
        }

        var prefix = Dn.PrefixOf(Dn.RnOf(dn));
        var type = prefix == "ctx-" && Dn.RnOf(Dn.ParentOf(dn)).StartsWith("tn-", StringComparison.Ordinal)
            ? "fvCtx"
            : ByPrefix.GetValueOrDefault(prefix, "");
        return new ApicNode(dn, type, prefix is "svcCont" or "vmmp-" ? ApicOrigin.BuiltIn : ApicOrigin.External);
    }
}
