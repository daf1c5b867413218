using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Calico;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>
/// What is tuned about Calico's sessions fits the leaves. BIRD sends keepalives as often as it is told, also where the hold
/// time that it agreed on is shorter. With TTL security for h hops it takes packets with a TTL of at least 256 - h only
/// (RFC 5082); a leaf sends with the TTL of its peer connectivity profile, and the APIC has no TTL security.
/// </summary>
public sealed class CalicoSessionsRule : IStackRule
{
    private const string Id = "CA206";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["calico.bgp", "fabric.bgpPolicy"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        CalicoBgpSettings calico = facts.Settings.Calico.Bgp;
        BgpPolicySettings leaves = facts.Settings.Fabric.BgpPolicy;
        string path = $"{StackFacts.Path("calico")}.bgp";
        if (calico.KeepaliveSeconds is { } keepalive && leaves.Hold > 0 && keepalive * 3 > leaves.Hold)
        {
            errors.Add(
                $"{path}.keepaliveSeconds",
                $"found {keepalive}; the leaves' hold time is {leaves.Hold} s ({StackFacts.Path("fabric")}.bgpPolicy.hold) and needs at least three keepalives in it, so at most {leaves.Hold / 3}",
                Id);
        }

        if (calico.TtlSecurityHops is { } hops && hops > 0 && leaves.Ttl < 256 - hops)
        {
            errors.Add(
                $"{path}.ttlSecurityHops",
                $"found {hops}, with which nodes take packets with a TTL of at least {256 - hops} only; leaves send {leaves.Ttl} ({StackFacts.Path("fabric")}.bgpPolicy.ttl), so no session would come up",
                Id);
        }
    }
}
