using System.Collections.Immutable;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap;

/// <summary>The hosts that remote steps reach over SSH, as plain values: what can be checked before anything is deployed.</summary>
internal static class ReachedHosts
{
    /// <summary>The name of the output.</summary>
    public const string Output = "hosts";

    /// <summary>The bastion, where there is one, and the nodes.</summary>
    public static ImmutableArray<object?> Of(KubeadmClusterArgs args)
    {
        IEnumerable<object?> bastion = args.Ssh.Bastion is { } host ? [Host("bastion", "bastion", host.Host, host.Port, host.HostKey, behind: false)] : [];
        return
        [
            .. bastion,
            .. args.Nodes.Select(node => node.Plan.Node).Select(node => Host(
                node.Name,
                node.Compute == ComputeKind.BareMetal ? "bare-metal" : "vm",
                args.Ssh.AddressOf(node),
                args.Ssh.Port,
                args.Ssh.HostKeys.GetValueOrDefault(node.Name),
                args.Ssh.Bastion is not null)),
        ];
    }

    private static ImmutableDictionary<string, object?> Host(string name, string kind, string address, int port, string? hostKey, bool behind)
    {
        ImmutableDictionary<string, object?> map = ImmutableDictionary.Create<string, object?>(StringComparer.Ordinal)
            .Add("name", name)
            .Add("kind", kind)
            .Add("address", address)
            .Add("port", (double)port)
            .Add("behindBastion", behind);
        return hostKey is null ? map : map.Add("hostKey", hostKey);
    }
}
