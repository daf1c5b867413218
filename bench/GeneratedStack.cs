using System.Globalization;
using YamlDotNet.Serialization;

namespace CalicoAci.Bench;

/// <summary>Makes a stack file of any size from that of the <c>dev</c> stack: 8 anchor leaves in 4 racks and many workers.</summary>
internal static class GeneratedStack
{
    private static readonly string[] OfMachines =
        ["compute", "kubernetes", "calico", "loadBalancing", "addons", "sshPrivateKey", "vrrpPassword", "vkaciPrivateKey", "vkaciDatabasePassword", "grafanaPassword", "calicoPullSecret"];

    private const int Racks = 4;
    private const int Leaves = 8;
    private const int ControlPlane = 3;
    private const long FirstNodeAsn = 4200000000;
    private const int FirstLeaf = 201;
    private const string Prefix = "calico-aci:";

    /// <summary>Writes the stack file of a cluster with one AS: three control-plane nodes and many workers.</summary>
    /// <returns>Its path.</returns>
    public static string Write(string root, string folder, int workers) =>
        Write(root, folder, Text($"workers-{workers}"), Racks, workers, config => config);

    /// <summary>
    /// Writes the stack file of the fabric's side of a cluster with an AS per node: one rack with all leaves, so that every node has a
    /// session with each.
    /// </summary>
    /// <returns>Its path.</returns>
    public static string WritePerNodeAs(string root, string folder, int nodes) =>
        Write(root, folder, Text($"per-node-as-{nodes}"), racksUsed: 1, nodes - ControlPlane, config =>
        {
            var bgp = (IDictionary<object, object>)config[Prefix + "bgp"];
            bgp["scheme"] = "per-node";
            bgp.Remove("clusterAsn");
            bgp["firstNodeAsn"] = FirstNodeAsn;
            ((IDictionary<object, object>)config[Prefix + "cluster"])["scope"] = "fabric";
            foreach (string key in OfMachines)
            {
                config.Remove(Prefix + key);
            }

            return config;
        });

    private static string Write(
        string root, string folder, string name, int racksUsed, int workers, Func<IDictionary<object, object>, IDictionary<object, object>> change)
    {
        var stack = new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(root, "Pulumi.dev.yaml")));
        var config = change((IDictionary<object, object>)stack["config"]);
        var racks = Enumerable.Range(1, racksUsed).Select(Rack).ToArray();

        var cluster = (IDictionary<object, object>)config[Prefix + "cluster"];
        cluster["apiServer"] = new { addresses = new[] { "10.64.15.250" } };
        var network = (IDictionary<object, object>)config[Prefix + "network"];
        network["nodes"] = new[] { new { subnet = "10.64.0.0/20", gateway = "10.64.15.253", floating = "10.64.15.254" } };
        config[Prefix + "leaves"] = Enumerable.Range(0, Leaves).Select(index => new
        {
            node = FirstLeaf + index,
            rack = Rack((index * racksUsed / Leaves) + 1),
            routerId = Text($"10.255.0.{FirstLeaf + index}"),
            addresses = new[] { Text($"10.64.15.{index + 1}") },
        }).ToArray();
        config[Prefix + "nodes"] = new
        {
            controlPlane = new { count = ControlPlane, racks, firstAddress = new[] { "10.64.0.11" } },
            workers = new { worker = new { count = workers, racks, firstAddress = new[] { "10.64.1.1" } } },
        };

        var path = Path.Combine(folder, Text($"Pulumi.{name}.yaml"));
        File.WriteAllText(path, new Serializer().Serialize(stack));
        return path;
    }

    private static string Rack(int number) => Text($"rack-{number}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
