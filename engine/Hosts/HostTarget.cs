using System.Globalization;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Hosts;

/// <summary>A host that a deployment reaches over SSH.</summary>
/// <param name="Name">The node's name, or <c>bastion</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">The address or name to reach it by.</param>
/// <param name="Port">The port of its sshd.</param>
/// <param name="HostKey">The host key that the settings expect, or empty.</param>
/// <param name="BehindBastion">Whether it is reached through the bastion only.</param>
/// <param name="Namespace">The namespace of the settings.</param>
internal sealed record HostTarget(string Name, HostKind Kind, string Address, int Port, string HostKey, bool BehindBastion, string Namespace)
{
    private const string OutputName = "hosts";

    /// <summary>The setting with the expected host key.</summary>
    public string KeySetting => Kind == HostKind.Bastion ? $"{Namespace}:compute.ssh.bastion.hostKey" : $"{Namespace}:compute.ssh.hostKeys.{Name}";

    /// <summary>The setting with the address.</summary>
    public string AddressSetting => Kind == HostKind.Bastion ? $"{Namespace}:compute.ssh.bastion.host" : $"{Namespace}:compute.ssh.addresses.{Name}";

    /// <summary>The setting with the port.</summary>
    public string PortSetting => Kind == HostKind.Bastion ? $"{Namespace}:compute.ssh.bastion.port" : $"{Namespace}:compute.ssh.port";

    /// <summary>The hosts that components of a plan tell of.</summary>
    public static IEnumerable<HostTarget> Of(Plan plan) =>
        from resource in plan.Resources
        where !resource.Custom
        from host in resource.Outputs.Items(OutputName)
        select new HostTarget(
            host.Text("name"),
            host.Text("kind") switch { "bare-metal" => HostKind.BareMetal, "bastion" => HostKind.Bastion, _ => HostKind.VirtualMachine },
            host.Text("address"),
            int.Parse(host.Text("port"), CultureInfo.InvariantCulture),
            host.Text("hostKey"),
            host.Text("behindBastion") == "true",
            plan.Project);
}
