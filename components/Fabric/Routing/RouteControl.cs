using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Routing;

/// <summary>
/// The route maps <c>default-import</c> and <c>default-export</c> of an L3Out: which routes the fabric takes from the
/// nodes, and which it gives them.
/// </summary>
public sealed class RouteControl : ComponentResource
{
    private const string Token = "calico-aci:fabric:RouteControl";

    private readonly string _name;
    private readonly RouteControlArgs _args;

    /// <summary>Creates the route maps of an L3Out.</summary>
    public RouteControl(string name, RouteControlArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;

        foreach (RouteMapOptions map in args.RouteMaps.Where(map => map.Contexts.Count > 0))
        {
            AddRouteMap(map);
        }

        RegisterOutputs();
    }

    private CustomResourceOptions Child => new() { Parent = this };

    private void AddRouteMap(RouteMapOptions map)
    {
        string direction = ApicText.Of(map.Direction);
        Output<string> profileDn = new Aci.RouteControlProfile(
            $"{_name}-{direction}",
            new Aci.RouteControlProfileArgs
            {
                ParentDn = _args.L3OutDn,
                Name = $"default-{direction}",
                RouteControlProfileType = ApicText.Of(map.Type),
            },
            Child).Id;
        foreach ((int order, RouteContext context) in map.Contexts.Index())
        {
            AddContext(profileDn, direction, order, context);
        }
    }

    private void AddContext(Output<string> profileDn, string direction, int order, RouteContext context)
    {
        string role = $"{direction}-{context.Name}";
        var args = new Aci.RouteControlContextArgs
        {
            RouteControlProfileDn = profileDn,
            Name = context.Name,
            Action = ApicText.Of(context.Action),
            Order = ApicText.Number(order),
            RelationRtctrlRsCtxPToSubjPs = { MatchRule(role, context.Match) },
        };
        if (context.Set is { } set)
        {
            args.SetRule = SetRule(role, set);
        }

        _ = new Aci.RouteControlContext($"{_name}-{role}", args, Child);
    }

    private Output<string> MatchRule(string role, IReadOnlyList<PrefixMatch> prefixes)
    {
        Output<string> dn = new Aci.MatchRule(
            $"{_name}-{role}-match",
            new Aci.MatchRuleArgs { TenantDn = _args.TenantDn, Name = $"{_args.PolicyPrefix}-{role}" },
            Child).Id;
        foreach (PrefixMatch match in prefixes)
        {
            var rule = new Aci.MatchRouteDestinationRuleArgs
            {
                MatchRuleDn = dn,
                Name = match.Name,
                Ip = match.Prefix.ToString(),
                Aggregate = ApicText.YesNo(match.Aggregate),
            };
            if (match.MinimumLength is { } minimum)
            {
                rule.GreaterThanMask = ApicText.Number(minimum);
            }

            if (match.MaximumLength is { } maximum)
            {
                rule.LessThanMask = ApicText.Number(maximum);
            }

            _ = new Aci.MatchRouteDestinationRule($"{_name}-{role}-{match.Name}", rule, Child);
        }

        return dn;
    }

    private Output<string> SetRule(string role, RouteSet set)
    {
        var rule = new Aci.ActionRuleProfileArgs { TenantDn = _args.TenantDn, Name = $"{_args.PolicyPrefix}-{role}" };
        if (set.Community is { } community)
        {
            rule.SetCommunities = new InputMap<string>
            {
                ["community"] = community,
                ["criteria"] = set.AppendCommunity ? "append" : "replace",
            };
        }

        if (set.LocalPreference is { } preference)
        {
            rule.SetPreference = ApicText.Number(preference);
        }

        if (set.Metric is { } metric)
        {
            rule.SetMetric = ApicText.Number(metric);
        }

        if (set.NextHop is { } nextHop)
        {
            rule.SetNextHop = nextHop.ToString();
        }

        if (set.Weight is { } weight)
        {
            rule.SetWeight = ApicText.Number(weight);
        }

        if (set.Tag is { } tag)
        {
            rule.SetRouteTag = ApicText.Number(tag);
        }

        return new Aci.ActionRuleProfile($"{_name}-{role}-set", rule, Child).Id;
    }
}
