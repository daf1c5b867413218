using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Wiring.Fabric;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>The BGP policy of the leaves fits the AS scheme and the route maps.</summary>
public sealed class FabricBgpRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["bgp", "fabric.bgpPolicy", "fabric.l3out.enforceImport", "fabric.routeControl"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        BgpPolicySettings bgp = facts.Settings.Fabric.BgpPolicy;
        string path = StackFacts.Path("fabric");
        bool shared = facts.Settings.Bgp.Scheme == AsScheme.Shared;
        if (bgp.LocalAsPropagation != LocalAsPropagation.None && facts.Settings.Bgp.LocalAsn is null)
        {
            errors.Add(
                $"{path}.bgpPolicy.localAsPropagation",
                $"found '{bgp.LocalAsPropagation.ToSetting()}', but {StackFacts.Path("bgp")}.localAsn is not set",
                "CA415");
        }

        if (bgp.Bfd is not null)
        {
            errors.Note(
                $"{path}.bgpPolicy.bfd",
                "is on, but calico-node's BIRD does not speak BFD: sessions with Calico come up without it; it works for nodes that run a daemon with BFD, such as FRR of the router-on-host mode",
                "CA417");
        }

        if (bgp.AsLimit == 1 && FabricPlanner.PrependsLocalAs(bgp, facts.Settings.Bgp.LocalAsn))
        {
            errors.Warn(
                $"{path}.bgpPolicy.asLimit",
                "found 1; the local AS is prepended to the nodes' routes, so their paths have two AS numbers",
                "CA416");
        }

        if (shared && bgp.AsOverride == false)
        {
            errors.Warn(
                $"{path}.bgpPolicy.asOverride",
                "found false; nodes that share an AS drop each other's routes unless Calico allows its own AS in paths",
                "CA416");
        }

        if (shared && bgp.DisablePeerAsCheck == false)
        {
            errors.Warn(
                $"{path}.bgpPolicy.disablePeerAsCheck",
                "found false; leaves do not send the routes of one node to another with the same AS",
                "CA416");
        }

        if (!shared && !bgp.AsPathMultipathRelax)
        {
            errors.Warn(
                $"{path}.bgpPolicy.asPathMultipathRelax",
                "found false; with an AS per node, leaves use only one node for a service",
                "CA416");
        }

        if (facts.Settings.Fabric is { L3out.EnforceImport: true, RouteControl.Import: { Ranges: { Count: 0 }, Contexts.Count: 0 } })
        {
            errors.Add(
                $"{path}.routeControl.import",
                "permits nothing, but import route control is enforced: the fabric would take no route from the nodes",
                "CA422");
        }
    }
}
