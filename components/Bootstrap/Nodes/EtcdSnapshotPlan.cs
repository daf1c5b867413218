using System.Globalization;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Plans the regular snapshots of etcd on a control-plane node.</summary>
internal static class EtcdSnapshotPlan
{
    private const string Unit = "/etc/systemd/system/calico-aci-etcd-snapshot";
    private const int ClientPort = 2379;

    /// <summary>The units of systemd.</summary>
    public static IEnumerable<NodeFile> Files(ClusterNode node, EtcdSnapshotOptions options)
    {
        yield return new($"{Unit}.service", EmbeddedText.Template("etcd-snapshot.service"));
        if (options.Enabled)
        {
            yield return new($"{Unit}.timer", EmbeddedText.Template("etcd-snapshot.timer", ("HOURS", Hours(options)), ("MINUTE", Minute(node))));
        }
    }

    /// <summary>What the scripts read.</summary>
    public static void AddEnvironment(Dictionary<string, string> environment, ClusterNode node, EtcdSnapshotOptions options)
    {
        environment["ETCD_ENDPOINT"] = $"https://{ControlPlaneEndpoint.Join(node.PrimaryAddress, ClientPort)}";
        environment["SNAPSHOT_DIRECTORY"] = options.Directory;
        environment["SNAPSHOT_KEEP"] = options.Keep.ToString(CultureInfo.InvariantCulture);
        environment["SNAPSHOT_COPY_TO"] = options.CopyTo ?? "";
        environment["SNAPSHOT_COPY_COMMAND"] = string.Join('\n', options.CopyCommand);
    }

    private static string Hours(EtcdSnapshotOptions options) =>
        options.EveryHours == 24 ? "00" : string.Create(CultureInfo.InvariantCulture, $"00/{options.EveryHours}");

    /// <summary>Not all members at once.</summary>
    private static string Minute(ClusterNode node) => (((node.Number * 20) + 45) % 60).ToString("00", CultureInfo.InvariantCulture);
}
