using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Changes the nodes of a stack file the way a person does: the pool, and what the stack says of single nodes.</summary>
internal sealed class NodeEdit
{
    private readonly List<string> _names = [];
    private readonly List<string> _controlPlane = [];

    /// <summary>The nodes that came or went.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The control-plane nodes that were there before.</summary>
    public IReadOnlyList<string> ControlPlane => _controlPlane;

    /// <summary>Adds a worker to the first pool of workers.</summary>
    public string AddWorker(string text) => Edit(text, settings => Add(settings, Workers(settings), 1));

    /// <summary>Adds a control-plane node, and another one, so that their number stays odd.</summary>
    public string AddControlPlanePair(string text) => Edit(text, settings =>
    {
        var pool = (YamlMappingNode)Nodes(settings)["controlPlane"];
        _controlPlane.AddRange(Enumerable.Range(1, Count(pool)).Select(number => NameOf(settings, pool, number)));
        Add(settings, pool, 2);
    });

    /// <summary>Takes the second worker out, or the only one.</summary>
    public string RemoveWorker(string text) => Edit(text, settings =>
    {
        YamlMappingNode pool = Workers(settings);
        int number = Math.Min(2, Count(pool));
        string node = NameOf(settings, pool, number);
        pool.Children["except"] = new YamlSequenceNode(number.ToString(CultureInfo.InvariantCulture));
        if (Find(pool, "overrides") is YamlMappingNode overrides)
        {
            overrides.Children.Remove(new YamlScalarNode(number.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (string map in new[] { "calico-aci:compute.ssh.addresses", "calico-aci:compute.ssh.hostKeys", "calico-aci:hostRouting.hostUplinks" })
        {
            (Find(settings, map.Split('.')) as YamlMappingNode)?.Children.Remove(new YamlScalarNode(node));
        }

        if (Find(settings, "calico-aci:fabric", "l3out", "paths") is YamlSequenceNode paths)
        {
            foreach (YamlNode path in paths.Children.ToArray())
            {
                var behind = (YamlSequenceNode)path["nodes"];
                if (behind.Children.Remove(new YamlScalarNode(node)) && behind.Children.Count == 0)
                {
                    paths.Children.Remove(path);
                }
            }
        }

        _names.Add(node);
    });

    private static string Edit(string text, Action<YamlMappingNode> edit)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        edit((YamlMappingNode)yaml.Documents[0].RootNode["config"]);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        yaml.Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private void Add(YamlMappingNode settings, YamlMappingNode pool, int more)
    {
        int count = Count(pool);
        pool.Children["count"] = (count + more).ToString(CultureInfo.InvariantCulture);
        foreach (int number in Enumerable.Range(count + 1, more))
        {
            string node = NameOf(settings, pool, number);
            if (Find(settings, "calico-aci:compute", "ssh", "addresses") is YamlMappingNode addresses)
            {
                addresses.Children[node] = $"10.0.9.{100 + number}";
            }

            if (Find(settings, "calico-aci:fabric", "l3out", "paths") is YamlSequenceNode paths)
            {
                paths.Children.Add(new YamlMappingNode("name", node, "leaves", paths.Children[^1]["leaves"], "interface", $"vpc-{node}", "nodes", new YamlSequenceNode(node)));
            }

            _names.Add(node);
        }
    }

    private static string NameOf(YamlMappingNode settings, YamlMappingNode pool, int number)
    {
        (YamlNode? key, _) = ((YamlMappingNode)Nodes(settings)["workers"]).Children.FirstOrDefault(worker => worker.Value == pool);
        string role = Find(pool, "shortName")?.ToString() ?? key?.ToString() ?? "cp";
        return Find(pool, "overrides", number.ToString(CultureInfo.InvariantCulture), "name")?.ToString() ?? $"{settings["calico-aci:cluster"]["name"]}-{role}-{number}";
    }

    private static YamlNode Nodes(YamlMappingNode settings) => settings["calico-aci:nodes"];

    private static YamlMappingNode Workers(YamlMappingNode settings) => (YamlMappingNode)((YamlMappingNode)Nodes(settings)["workers"]).Children.First().Value;

    private static int Count(YamlMappingNode pool) => int.Parse(pool["count"].ToString(), CultureInfo.InvariantCulture);

    private static YamlNode? Find(YamlNode node, params string[] keys)
        => keys.Aggregate((YamlNode?)node, (found, key) => found is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? child : null);
}
