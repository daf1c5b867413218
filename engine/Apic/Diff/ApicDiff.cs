using System.Collections.Frozen;
using System.Collections.Immutable;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Diff;

/// <summary>The differences between the managed objects of two plans.</summary>
public sealed class ApicDiff
{
    private static readonly FrozenSet<string> SessionClasses = FrozenSet.Create(
        StringComparer.Ordinal,
        "bgpPeerP", "l3extVirtualLIfP", "l3extRsPathL3OutAtt", "l3extMember", "l3extLIfP", "l3extRsNodeL3OutAtt", "l3extLNodeP", "l3extOut", "bgpExtP", "fvCtx", "fvTenant");

    private readonly ApicTree _before;

    private ApicDiff(ApicTree before, ImmutableArray<ApicChange> changes)
    {
        _before = before;
        Changes = changes;
    }

    /// <summary>The changes in ordinal order of the DNs.</summary>
    public ImmutableArray<ApicChange> Changes { get; }

    /// <summary>Compares two plans.</summary>
    public static ApicDiff Between(Plan before, Plan after) => Between(ApicTree.Of(before), ApicTree.Of(after));

    /// <summary>Compares two trees.</summary>
    public static ApicDiff Between(ApicTree before, ApicTree after) => Between(before, after, FrozenSet<string>.Empty);

    /// <summary>Compares two trees.</summary>
    /// <param name="before">The objects before.</param>
    /// <param name="after">The objects after.</param>
    /// <param name="replaced">The URNs of resources that are deleted and made anew, whatever differs.</param>
    public static ApicDiff Between(ApicTree before, ApicTree after, IReadOnlySet<string> replaced)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(replaced);
        var deleted = Created(before)
            .Where(node => after.Find(node.Dn) is not { Origin: ApicOrigin.Created })
            .Select(node => new ApicChange(ApicChangeKind.Delete, node.Dn, node.Class, node.Resource, Compare(node.Attributes, [])));
        var others = Created(after).Select(node => Compare(before.Find(node.Dn), node, replaced.Contains(node.Urn))).OfType<ApicChange>();
        return new ApicDiff(before, [.. deleted.Concat(others).OrderBy(change => change.Dn, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// The deletions, also those of a replacement, that end BGP sessions: of a peer, of the interface, node, profile or L3Out that carries peers, or of their VRF or tenant.
    /// What goes with a deleted object is listed under that object.
    /// </summary>
    public ImmutableArray<DroppedSession> DroppedSessions()
    {
        var deleted = Changes.Where(change => change.Kind is ApicChangeKind.Delete or ApicChangeKind.Replace && SessionClasses.Contains(change.Class))
            .ToDictionary(change => change.Dn, StringComparer.Ordinal);
        return
        [
            .. deleted.Values.Where(change => !HasDeletedParent(change.Dn, deleted))
                .Select(change => new DroppedSession(change.Dn, change.Class, PeersBelow(change.Dn)))
                .Where(dropped => dropped.Peers.Count > 0 || dropped.Class is not ("fvCtx" or "fvTenant")),
        ];
    }

    private static IEnumerable<ApicNode> Created(ApicTree tree) => tree.Nodes.Where(node => node.Origin == ApicOrigin.Created);

    private static ApicChange? Compare(ApicNode? before, ApicNode after, bool replaced)
    {
        if (before is not { Origin: ApicOrigin.Created })
        {
            return new ApicChange(ApicChangeKind.Create, after.Dn, after.Class, after.Resource, Compare([], after.Attributes));
        }

        var attributes = Compare(before.Attributes, after.Attributes);
        return replaced ? new ApicChange(ApicChangeKind.Replace, after.Dn, after.Class, after.Resource, attributes)
            : attributes.IsEmpty ? null
            : new ApicChange(ApicChangeKind.Update, after.Dn, after.Class, after.Resource, attributes);
    }

    private static ImmutableArray<ApicAttributeChange> Compare(ImmutableArray<ApicAttribute> before, ImmutableArray<ApicAttribute> after)
    {
        var result = ImmutableArray.CreateBuilder<ApicAttributeChange>();
        int i = 0, j = 0;
        while (i < before.Length || j < after.Length)
        {
            var order = i == before.Length ? 1 : j == after.Length ? -1 : string.CompareOrdinal(before[i].Name, after[j].Name);
            if (order < 0)
            {
                result.Add(new ApicAttributeChange(before[i].Name, before[i].Value, null));
                i++;
            }
            else if (order > 0)
            {
                result.Add(new ApicAttributeChange(after[j].Name, null, after[j].Value));
                j++;
            }
            else
            {
                if (before[i].Value != after[j].Value)
                {
                    result.Add(new ApicAttributeChange(after[j].Name, before[i].Value, after[j].Value));
                }

                i++;
                j++;
            }
        }

        return result.ToImmutable();
    }

    private static bool HasDeletedParent(string dn, Dictionary<string, ApicChange> deleted)
    {
        for (var parent = Dn.ParentOf(dn); parent.Length > 0; parent = Dn.ParentOf(parent))
        {
            if (deleted.ContainsKey(parent))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<string> PeersBelow(string dn) =>
    [
        .. _before.Find(dn)!.SelfAndDescendants().Where(node => node.Class == "bgpPeerP").Select(node => Dn.NameOf(node.Dn)).Order(StringComparer.Ordinal),
    ];
}
