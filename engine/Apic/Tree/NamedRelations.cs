using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CalicoAci.Engine.Apic.Tree;

/// <summary>
/// Relations that hold a name instead of a DN. The APIC looks for the name in the tenant of the relation, then in the tenant
/// <c>common</c>, where it has a policy <c>default</c> of every kind; a route map it finds in the L3Out first.
/// </summary>
internal static class NamedRelations
{
    private const string Common = "uni/tn-common";
    private const string AlwaysThere = "default";
    private const string RouteMap = "prof-";

    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        ["tnFvCtxName"] = "ctx-",
        ["tnFvBDName"] = "BD-",
        ["tnVzBrCPName"] = "brc-",
        ["tnVzFilterName"] = "flt-",
        ["tnBgpPeerPfxPolName"] = "bgpPfxP-",
        ["tnBgpCtxPolName"] = "bgpCtxP-",
        ["tnBgpCtxAfPolName"] = "bgpCtxAfP-",
        ["tnBgpBestPathCtrlPolName"] = "bestpath-",
        ["tnBfdIfPolName"] = "bfdIfPol-",
        ["tnOspfIfPolName"] = "ospfIfPol-",
        ["tnRtctrlSubjPName"] = "subj-",
        ["tnRtctrlAttrPName"] = "attr-",
        ["tnRtctrlProfileName"] = RouteMap,
        ["tnVnsAbsGraphName"] = "AbsGraph-",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The DNs of which one must exist for a relation to find its target; empty for an attribute that is no relation, or that
    /// finds one on every APIC.
    /// </summary>
    public static ImmutableArray<string> TargetsOf(string dn, ApicAttribute attribute)
    {
        if (!attribute.Value.IsKnown
            || attribute.Value.Text is AlwaysThere
            || !Prefixes.TryGetValue(attribute.Name, out var prefix)
            || AncestorOf(dn, "tn-") is not { } tenant)
        {
            return [];
        }

        var rn = prefix + attribute.Value.Text;
        ImmutableArray<string> targets = [Dn.Join(tenant, rn), Dn.Join(Common, rn)];
        return prefix == RouteMap && AncestorOf(dn, "out-") is { } l3Out ? targets.Insert(0, Dn.Join(l3Out, rn)) : targets;
    }

    private static string? AncestorOf(string dn, string prefix)
    {
        for (var current = dn; current.Length > 0; current = Dn.ParentOf(current))
        {
            if (Dn.RnOf(current).StartsWith(prefix, StringComparison.Ordinal))
            {
                return current;
            }
        }

        return null;
    }
}
