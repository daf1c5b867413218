using CalicoAci.Components.Tests.Fabric;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Wiring;
using CalicoAci.Infra.Wiring.Fabric;
using FsCheck;
using FsCheck.Fluent;
using Pulumi;

namespace CalicoAci.Infra.Tests.Fabric;

public sealed class FabricGraphProperties
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property EveryObjectHasItsParentAndEveryRelationItsTarget() => Prop.ForAll(FabricCase.Any(), item =>
    {
        FabricRun run = Run(item);
        ApicTree tree = ObjectTree.Of(run);
        string[] faults =
        [
            .. new FabricGraph(run).Faults(),
            .. tree.Conflicts.Select(conflict => conflict.Message),
            .. tree.Unplaced.Select(item => $"{item.Resource} has no place"),
            .. tree.Unsupported.Select(name => $"{name} has no objects"),
            .. tree.Nodes.Where(node => node.Origin == ApicOrigin.External).Select(node => $"{node.Dn} is neither created nor reused"),
        ];
        return (faults.Length == 0).Label(string.Join('\n', faults));
    });

    [FsCheck.NUnit.Property(MaxTest = 40)]
    public Property AWorkerMoreAddsOnlyItsOwnObjects() => Prop.ForAll(FabricCase.Any(), item =>
    {
        string[] before = [.. Run(item).Names];
        string[] after = [.. Run(item with { Workers = item.Workers + 1 }).Names];
        string[] added = [.. after.Except(before)];
        return (!before.Except(after).Any() && added.All(name => name.Contains($"dev-worker-{item.Workers + 1}", StringComparison.Ordinal)))
            .Label($"gone: {string.Join(", ", before.Except(after))}; added: {string.Join(", ", added)}");
    });

    private static FabricRun Run(FabricCase item)
    {
        (StackPlan? plan, SettingsErrors errors) = item.ToStack().Read();
        if (plan is null)
        {
            throw new InvalidOperationException($"{item} is not valid:\n{string.Join('\n', errors.All)}");
        }

        return Task.Run(() => FabricRun.Of(() => FabricWiring.Create(plan.Settings.Fabric, plan.Topology, Secrets()))).GetAwaiter().GetResult();
    }

    private static FabricSecrets Secrets() => new()
    {
        BgpPassword = Output.CreateSecret("[secret]"),
        OspfKey = Output.CreateSecret("[secret]"),
        OutsideBgpPassword = Output.CreateSecret("[secret]"),
        VmmPassword = Output.CreateSecret("[secret]"),
        AutomationUserPassword = Output.CreateSecret("[secret]"),
    };
}
