using System.Globalization;

namespace CalicoAci.Components.Fabric;

/// <summary>DNs below <c>topology</c>, where the fabric keeps its switches and their ports.</summary>
internal static class TopologyDn
{
    public static string Node(int podId, int nodeId) =>
        string.Create(CultureInfo.InvariantCulture, $"topology/pod-{podId}/node-{nodeId}");

    /// <summary>A port or port channel of one leaf, or the vPC of a pair of leaves.</summary>
    public static string Path(int podId, IReadOnlyList<int> leaves, string interfaceName) => leaves switch
    {
        [int leaf] => string.Create(CultureInfo.InvariantCulture, $"topology/pod-{podId}/paths-{leaf}/pathep-[{interfaceName}]"),
        [int first, int second] => string.Create(
            CultureInfo.InvariantCulture,
            $"topology/pod-{podId}/protpaths-{Math.Min(first, second)}-{Math.Max(first, second)}/pathep-[{interfaceName}]"),
        _ => throw new ArgumentException("A path belongs to one leaf, or to the two of a vPC pair.", nameof(leaves)),
    };
}
