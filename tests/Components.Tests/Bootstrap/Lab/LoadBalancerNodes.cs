using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The files of a cluster's load balancer, as the labs of it want them.</summary>
internal static class LoadBalancerNodes
{
    /// <summary>A folder with a folder for each control-plane node.</summary>
    public static TemporaryFolder Write(SampleCluster cluster)
    {
        Tool.Require("ip", "unshare", "haproxy", "keepalived", "curl", "openssl", "python3", "setsid");
        var folder = new TemporaryFolder();
        foreach (string node in cluster.Topology.ControlPlaneNodes.Select(node => node.Name))
        {
            foreach (NodeFile file in cluster.Plan(node).Files.Where(file => file.Path.StartsWith("/etc/haproxy", StringComparison.Ordinal)
                || file.Path.StartsWith("/etc/keepalived", StringComparison.Ordinal)
                || file.Path == $"{NodePaths.Configuration}/node.env"
                || file.Path.StartsWith(NodePaths.Scripts, StringComparison.Ordinal)))
            {
                folder.Write(node + file.Path, file.Content, (UnixFileMode)Convert.ToInt32(file.Mode, 8));
            }

            folder.Write($"{node}/etc/keepalived/authentication.conf", "authentication {\n  auth_type PASS\n  auth_pass s3cret12\n}\n");
        }

        return folder;
    }
}
