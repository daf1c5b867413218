using System.Collections.Concurrent;
using System.Globalization;

namespace Pulumi.Protocol;

/// <summary>The servers that can be called from within this process without a connection.</summary>
internal static class InProcessServers
{
    /// <summary>What the addresses of these servers begin with.</summary>
    public const string Scheme = "in-process:";

    private static readonly ConcurrentDictionary<string, RpcServer> Servers = new(StringComparer.Ordinal);
    private static int _last;

    /// <summary>Gives a server an address.</summary>
    public static string Add(RpcServer server)
    {
        string address = Scheme + Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        Servers[address] = server;
        return address;
    }

    /// <summary>The server at an address; null where there is none any more.</summary>
    public static RpcServer? Find(string address) => Servers.GetValueOrDefault(address);

    /// <summary>Takes the address back.</summary>
    public static void Remove(string address) => Servers.TryRemove(address, out _);
}
