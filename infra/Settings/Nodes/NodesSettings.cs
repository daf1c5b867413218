using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Nodes;

/// <summary>The nodes of the cluster, in pools.</summary>
[Setting("The nodes of the cluster, in pools of equal machines.")]
public sealed record NodesSettings : ISettingsRules
{
    /// <summary>The name of the control-plane pool.</summary>
    public const string ControlPlanePool = "control-plane";

    /// <summary>The control-plane nodes.</summary>
    [Setting("The control-plane nodes: an odd number of them.")]
    public required NodePoolSettings ControlPlane { get; init; }

    /// <summary>The worker pools by name.</summary>
    [Setting("The worker pools; the name of a pool is part of the names of its nodes.")]
    public IReadOnlyDictionary<string, NodePoolSettings> Workers { get; init; } = new Dictionary<string, NodePoolSettings>();

    /// <summary>All pools with their paths: the control plane first, then the workers in order of name.</summary>
    public IEnumerable<NodePool> Pools(string path)
    {
        yield return new NodePool(ControlPlanePool, NodeRole.ControlPlane, ControlPlane.ShortName ?? "cp", ControlPlane, $"{path}.controlPlane");
        foreach ((string name, NodePoolSettings pool) in Workers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return new NodePool(name, NodeRole.Worker, pool.ShortName ?? name, pool, SettingNames.MemberPath($"{path}.workers", name));
        }
    }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        foreach (NodePool pool in Pools(path))
        {
            CheckName(pool, errors);
        }

        CheckShortNames(path, errors);
        CheckControlPlane(path, errors);
    }

    /// <summary>A pool's short name is part of host names: a lower-case RFC 1123 label.</summary>
    private static void CheckName(NodePool pool, SettingsErrors errors)
    {
        bool valid = pool.ShortName.Length is > 0 and <= NodePoolSettings.LongestShortName
            && pool.ShortName.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
            && !pool.ShortName.StartsWith('-') && !pool.ShortName.EndsWith('-');
        if (!valid)
        {
            errors.Add(pool.Path, $"found the pool name '{pool.ShortName}'; must be a lower-case RFC 1123 label of at most {NodePoolSettings.LongestShortName} characters", "CA119");
        }
    }

    private void CheckShortNames(string path, SettingsErrors errors)
    {
        foreach (IGrouping<string, NodePool> pools in Pools(path).GroupBy(pool => pool.ShortName, StringComparer.Ordinal).Where(pools => pools.Count() > 1))
        {
            foreach (NodePool pool in pools.Skip(1))
            {
                errors.Add(pool.Path, $"has the short name '{pool.ShortName}' like {pools.First().Path}; the nodes of two pools would have the same names", "CA119");
            }
        }
    }

    /// <summary>etcd keeps its quorum after the loss of (n - 1) / 2 members: an even member adds risk and no tolerance.</summary>
    private void CheckControlPlane(string path, SettingsErrors errors)
    {
        int count = ControlPlane.Numbers().Count();
        if (count % 2 == 0)
        {
            errors.Add($"{path}.controlPlane.count", $"gives {count} control-plane nodes; must be an odd number, because etcd needs a majority", "CA117");
        }
    }
}
