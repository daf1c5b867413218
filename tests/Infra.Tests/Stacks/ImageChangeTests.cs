using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What another template does to VMs that exist, by the offline engine.</summary>
public sealed class ImageChangeTests
{
    private const string Machine = "vsphere:index/virtualMachine:VirtualMachine";

    [Test]
    public async Task AnotherTemplateChangesNoMachine()
    {
        RunResult result = await StackPreview.EditedAsync("dev", Newer, Answers);

        Assert.That(Changes(result), Is.Empty);
        Assert.That(result.Plan.Lookups.SelectMany(lookup => lookup.Arguments.Members.Values), Has.Member(new PropertyValue.StringValue("ubuntu-26.04")), "the new template is looked up");
    }

    [Test]
    public async Task ALargerTemplateChangesNoLinkedClone()
    {
        RunResult result = await StackPreview.EditedAsync("mixed", Newer, text => Answers(text).Replace("size: 20", "size: 90", StringComparison.Ordinal).Replace("firmware: bios", "firmware: efi", StringComparison.Ordinal));

        Assert.That(result.Problems.Select(problem => problem.Message), Is.Empty);
        Assert.That(Changes(result), Is.Empty);
    }

    [Test]
    public async Task OnlyTheNodeThatFollowsIsMadeAnew()
    {
        RunResult result = await StackPreview.EditedAsync("dev", text => Newer(text).Replace("      portGroup:", "      followImage: [dev-worker-2]\n      portGroup:", StringComparison.Ordinal), Answers);

        string[] machines = [.. result.Changes.Where(change => change.Type == Machine && change.Kind != ChangeKind.Same).Select(change => $"{change.Kind} {change.Name}")];
        Assert.That(machines, Is.EqualTo(new[] { "Replace dev-vms-dev-worker-2" }));
        Assert.That(Changes(result), Has.Member("Replace dev-kubeadm-dev-worker-2-join").And.All.Contains("dev-worker-2"));
    }

    private static string[] Changes(RunResult result) =>
        [.. result.Changes.Where(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read)).Select(change => $"{change.Kind} {change.Name}")];

    private static string Newer(string settings) => settings.Replace("ubuntu-24.04", "ubuntu-26.04", StringComparison.Ordinal);

    private static string Answers(string fixtures) => Newer(fixtures)
        .Replace("422f6c1a", "422f0000", StringComparison.Ordinal)
        .Replace("firmware: efi", "firmware: bios", StringComparison.Ordinal)
        .Replace("thinProvisioned: true", "thinProvisioned: false", StringComparison.Ordinal);
}
