using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>A bare-metal host that cannot be reached any more leaves without being asked.</summary>
public sealed class DeadHostTests
{
    private const string Host = "metal-worker-3";

    [Test]
    public async Task GivingAHostUpRunsNothingAndKeepsItsLastStepFromRunning()
    {
        RunResult result = await StackPreview.EditedAsync("bare-metal", text => text.Replace("    bareMetal:\n", $"    bareMetal:\n      abandoned: [{Host}]\n", StringComparison.Ordinal));

        Assert.That(result.Changes.Where(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read)).Select(change => change.Name), Is.Empty);
        Assert.That(
            result.Plan.Resources.Where(resource => resource.RetainOnDelete && resource.Type == "command:remote:Command").Select(resource => resource.Name),
            Is.EqualTo(new[] { $"metal-kubeadm-{Host}-ready" }), "the reset on the host; its removal from the cluster runs elsewhere");
    }

    [Test]
    public async Task AHostThatLeavesIsResetAndTakenOutOfTheClusterByAnother()
    {
        RunResult result = await StackPreview.EditedAsync("bare-metal", text => text
            .Replace("        firstAddress: [192.168.5.21]\n", "        firstAddress: [192.168.5.21]\n        except: [3]\n", StringComparison.Ordinal)
            .Replace($"        - {{ name: {Host}, leaves: [201, 202], interface: vpc-{Host}, nodes: [{Host}] }}\n", "", StringComparison.Ordinal));

        ResourceChange[] changes = [.. result.Changes.Where(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read))];
        Assert.That(result.Problems.Select(problem => problem.Message), Is.Empty);
        Assert.That(changes.Select(change => change.Kind), Is.All.EqualTo(ChangeKind.Delete));
        Assert.That(changes.Select(change => change.Name), Is.All.Contains(Host));
        Assert.That(changes.Select(change => change.Name), Is.SupersetOf(new[] { $"metal-kubeadm-{Host}-ready", $"metal-kubeadm-{Host}-member" }));
    }
}
