using CalicoAci.Components.Bootstrap.CloudInit;
using CalicoAci.Components.Bootstrap.Options;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Turns a node's plan into what cloud-init reads at the first boot of a VM.</summary>
public static class FirstBoot
{
    /// <summary>The scripts that the first boot itself runs, or a service that it starts.</summary>
    private static readonly string[] Scripts = [.. new[] { "common", "os", "node-prepare", "check-apiserver" }.Select(NodePaths.Script)];

    /// <summary>The user-data: accounts, files, and the preparation that needs no SSH.</summary>
    public static CloudConfig UserData(NodePlan plan, NodeSystemOptions system) => new()
    {
        Hostname = plan.Node.Name,
        Fqdn = system.Domain is null ? null : $"{plan.Node.Name}.{system.Domain}",
        Timezone = system.TimeZone,
        Users = [new(system.User, system.AuthorizedKeys)],
        WriteFiles = [.. plan.Files.Where(IsNeeded).Select(file => new CloudConfigFile(file.Path, file.Mode, file.Content))],
        Runcmd = [[NodePaths.Script("node-prepare")]],
    };

    /// <summary>Scripts of remote steps come with the ready step, because a guest reads 64 KiB of first-boot data at most.</summary>
    private static bool IsNeeded(NodeFile file) =>
        !file.Path.StartsWith(NodePaths.Scripts, StringComparison.Ordinal) || Scripts.Contains(file.Path, StringComparer.Ordinal);

    /// <summary>The metadata: name and network.</summary>
    public static InstanceMetadata Metadata(NodePlan plan) => new(plan.Node.Name, plan.Node.Name, plan.Network);
}
