using System.Globalization;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Stacks;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Stacks;

/// <summary>Stacks with one L3Out each.</summary>
internal static class StackReports
{
    public const string Fabric = "https://apic.example.net";

    public static StackReport Of(
        string stack,
        string vrf,
        string[] ranges,
        int vlan = 310,
        string encapScope = "local",
        (int Leaf, string RouterId)[]? leaves = null,
        int sessions = 0,
        string fabric = Fabric)
    {
        string leafText = string.Join(',', (leaves ?? []).Select(leaf => $$"""{"node": {{leaf.Leaf}}, "rack": "r1", "role": "anchor", "routerId": "{{leaf.RouterId}}"}"""));
        string rangeText = string.Join(',', ranges.Select(range => range.Split(' ')).Select(range => $$"""{"kind": "{{range[0]}}", "prefix": "{{range[1]}}"}"""));
        string sessionText = string.Join(',', Enumerable.Range(1, sessions).Select(node => $$"""{"leaf": 201, "node": "n{{node}}"}"""));
        string output = $$"""
            {"topology": {"vrf": "{{vrf}}", "encapScope": "{{encapScope}}", "vlan": {{vlan.ToString(CultureInfo.InvariantCulture)}},
              "leaves": [{{leafText}}], "ranges": [{{rangeText}}], "sessions": [{{sessionText}}]
            } }
            """;
        return Of(stack, new PlanBuilder().Component("calico-aci:fabric:FloatingL3Out", $"{stack}-l3out", output).Build(), fabric);
    }

    public static StackReport Of(string stack, Plan plan, string fabric = Fabric) =>
        new(stack, $"Pulumi.{stack}.yaml", fabric, new RunResult(plan, [], [], ExitCodes.Success));
}
