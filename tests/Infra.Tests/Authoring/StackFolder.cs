namespace CalicoAci.Infra.Tests.Authoring;

/// <summary>A folder for stack files that a test writes.</summary>
internal sealed class StackFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("calico-aci-").FullName;

    /// <summary>The flags of a small stack: everything that has no default.</summary>
    public static IReadOnlyList<string> Flags { get; } =
    [
        "--domain", "lab.k8s.example.net", "--dns-servers", "10.0.0.53,10.0.1.53", "--ntp-servers", "ntp1.example.net",
        "--vlan", "360", "--node-subnet", "192.168.6.0/24", "--pods", "10.70.0.0/16", "--services", "10.71.0.0/20",
        "--load-balancers", "10.72.0.0/24", "--fabric-as", "65002", "--anchors", "rack-1=201,202",
        "--datacenter", "dc1", "--vsphere-cluster", "compute", "--datastore", "datastore1", "--template", "ubuntu-24.04",
        "--switch", "dvs1", "--ssh-key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW sample",
    ];

    public string PathOf(string name) => Path.Combine(_path, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string[] Files() => [.. Directory.EnumerateFiles(_path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Runs a command that writes the stack file <c>Pulumi.lab.yaml</c> of this folder.</summary>
    public Task<CommandRun> RunAsync(string command, params IEnumerable<string> arguments)
        => CommandRun.InAsync(RepositoryFiles.Root, [command, "lab", "--no-input", "--out", PathOf("Pulumi.lab.yaml"), .. arguments]);

    /// <summary>The flags of the small stack without some, each with its value.</summary>
    public static IEnumerable<string> FlagsWithout(params string[] names)
        => Flags.Chunk(2).Where(flag => !names.Contains(flag[0])).SelectMany(flag => flag);

    /// <summary>The settings of a stack file without what explains them.</summary>
    public static string WithoutComments(string yaml) => string.Join('\n', yaml.Split('\n')
        .Where(line => !line.TrimStart().StartsWith('#'))
        .Select(line => line.TrimStart().StartsWith("- #", StringComparison.Ordinal) ? line[..(line.IndexOf('#', StringComparison.Ordinal) - 1)] : line));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
