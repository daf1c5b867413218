using System.Globalization;
using YamlDotNet.Serialization;

namespace CalicoAci.Bench;

/// <summary>Makes a stack file of any size from that of the <c>dev</c> stack: 8 anchor leaves in 4 racks and many workers.</summary>
internal static class GeneratedStack
{
    private const int Racks = 4;
    private const int LeavesPerRack = 2;
    private const int FirstLeaf = 201;
    private const string Prefix = "calico-aci:";

    /// <summary>Writes the stack file.</summary>
    /// <returns>Its path.</returns>
    public static string Write(string root, string folder, int workers)
    {
        var stack = new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(root, "Pulumi.dev.yaml")));
        var config = (IDictionary<object, object>)stack["config"];
        var racks = Enumerable.Range(1, Racks).Select(Rack).ToArray();

        var cluster = (IDictionary<object, object>)config[Prefix + "cluster"];
        cluster["apiServer"] = new { addresses = new[] { "10.64.15.250" } };
        var network = (IDictionary<object, object>)config[Prefix + "network"];
        network["nodes"] = new[] { new { subnet = "10.64.0.0/20", gateway = "10.64.15.253", floating = "10.64.15.254" } };
        config[Prefix + "leaves"] = Enumerable.Range(0, Racks * LeavesPerRack).Select(index => new
        {
            node = FirstLeaf + index,
            rack = Rack((index / LeavesPerRack) + 1),
            routerId = Text($"10.255.0.{FirstLeaf + index}"),
            addresses = new[] { Text($"10.64.15.{index + 1}") },
        }).ToArray();
        config[Prefix + "nodes"] = new
        {
            controlPlane = new { count = 3, racks, firstAddress = new[] { "10.64.0.11" } },
            workers = new { worker = new { count = workers, racks, firstAddress = new[] { "10.64.1.1" } } },
        };

        var path = Path.Combine(folder, Text($"Pulumi.workers-{workers}.yaml"));
        File.WriteAllText(path, new Serializer().Serialize(stack));
        return path;
    }

    private static string Rack(int number) => Text($"rack-{number}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
