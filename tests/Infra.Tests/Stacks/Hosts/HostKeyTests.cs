using System.Text;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks.Hosts;

/// <summary>A host key of the settings is checked by every remote command, because each has it in its connection.</summary>
public sealed class HostKeyTests
{
    private const string Command = "command:remote:Command";

    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public async Task EveryCommandExpectsTheKeyOfItsHost(string stack)
    {
        Plan before = await StackPreview.PlanOf(stack);
        string[] nodes = [.. HostsOf(before).Select(host => host.Text("name"))];
        string keys = string.Join(", ", nodes.Select(node => $"{node}: '{KeyOf(node)}'"));

        RunResult result = await StackPreview.EditedAsync(stack, text => text.Replace(
            "    ssh:\n",
            $"    ssh:\n      hostKeys: {{ {keys} }}\n      bastion: {{ host: bastion.example.net, user: jump, hostKey: '{KeyOf("bastion")}' }}\n",
            StringComparison.Ordinal));

        Assert.That(result.Succeeded, Is.True, string.Join('\n', result.Problems.Select(problem => problem.Message)));
        var nodeOf = HostsOf(result.Plan).Where(host => host.Text("kind") != "bastion").ToDictionary(host => host.Text("address"), host => host.Text("name"), StringComparer.Ordinal);
        PlannedResource[] commands = [.. result.Plan.Resources.Where(resource => resource.Type == Command)];
        Assert.That(commands, Has.Length.GreaterThan(nodes.Length));
        Assert.Multiple(() =>
        {
            foreach (PlannedResource command in commands)
            {
                var connection = (PropertyValue.MapValue)OutputMembers.Open(command.Inputs.Members["connection"])!;
                var proxy = (PropertyValue.MapValue)OutputMembers.Open(connection.Members["proxy"])!;
                Assert.That(connection.Text("hostKey"), Is.EqualTo(KeyOf(nodeOf[connection.Text("host")])), command.Name);
                Assert.That(proxy.Text("hostKey"), Is.EqualTo(KeyOf("bastion")), command.Name);
            }
        });
    }

    [Test]
    public async Task EveryHostIsToldWithItsKind()
    {
        PropertyValue.MapValue[] hosts = [.. HostsOf(await StackPreview.PlanOf("mixed"))];

        Assert.That(hosts.Select(host => host.Text("kind")).Distinct(), Is.EquivalentTo(new[] { "bare-metal", "vm" }));
        Assert.That(hosts.Select(host => host.Text("port")).Distinct(), Is.EqualTo(new[] { "22" }));
    }

    private static string KeyOf(string name) => $"ecdsa-sha2-nistp256 {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}";

    private static IEnumerable<PropertyValue.MapValue> HostsOf(Plan plan) => plan.Resources.SelectMany(resource => resource.Outputs.Items("hosts"));
}
