using System.Globalization;
using CalicoAci.Components.Tests.Networking.RouterOnHost;

namespace CalicoAci.Infra.Tests.Stacks.RouterOnHost;

/// <summary>
/// The API's virtual address of the stack whose hosts route themselves: the rendered FRR, haproxy and keepalived of a
/// control-plane node in each rack, and a worker that asks through leaf stand-ins and a spine.
/// </summary>
[Category("Lab")]
public sealed class RoutedApiLabTests
{
    private const string Far = "routed-cp-1";
    private const string Near = "routed-cp-2";
    private const string Worker = "routed-worker-2";
    private const string Scripts = "/files/usr/local/lib/calico-aci/";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);
    private static readonly string[] Uplinks = ["eno1 eno2", "eno1 eno2", "enp65s0f0 enp65s0f1"];

    private Dictionary<string, string> _found = [];

    [OneTimeSetUp]
    public async Task RunTheLab()
    {
        Assume.That(FrrTools.Installed && FrrTools.CanMakeNamespaces, "the lab needs FRR, and root to make network namespaces");
        IReadOnlyDictionary<string, string> files = await RoutedStack.FilesAsync();
        string folder = Directory.CreateTempSubdirectory("calico-aci-api-lab-").FullName;
        try
        {
            foreach ((string host, string lab, string uplinks) in new[] { (Far, "1 10.1.3.1", Uplinks[0]), (Near, "2 10.1.3.2", Uplinks[1]), (Worker, "2 10.1.3.22", Uplinks[2]) })
            {
                Write(folder, host, files);
                Assert.That(RoutedStack.Neighbours(files[$"nodes/{host}/files/etc/frr/frr.conf"]), Is.EqualTo(uplinks.Split(' ')));
                await File.WriteAllTextAsync(Path.Combine(folder, host, "lab"), $"{lab} {uplinks}\n");
            }

            string script = Path.Combine(RepositoryFiles.Root, "tests/Infra.Tests/Stacks/RouterOnHost/Lab/api-address.sh");
            string standIn = Path.Combine(RepositoryFiles.Root, "tests/Components.Tests/Bootstrap/Lab/api-stand-in.py");
            (int exitCode, string output) = FrrTools.Run("bash", Limit, script, folder, standIn, "10.1.3.250", "8443", Far, Near, Worker);
            TestContext.Out.WriteLine(output);
            Assert.That(exitCode, Is.Zero, output);
            _found = output.Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void EveryNodeThatReachesAnApiServerHoldsTheAddress()
    {
        Assert.That(_found["HOLDERS"], Is.EqualTo($"{Far} {Near}"));
        Assert.That(_found["WAYS"], Is.EqualTo("2"), "the worker has it by both leaves");
    }

    [TestCase("HOLDERS_WITHOUT_FIRST_UPLINK")]
    [TestCase("HOLDERS_WITHOUT_SECOND_UPLINK")]
    [TestCase("HOLDERS_AFTER_UPLINKS")]
    public void AnUplinkThatFailsChangesNoHolder(string when) => Assert.That(_found[when], Is.EqualTo($"{Far} {Near}"));

    [Test]
    public void TheApiAnswersAllTheTimeWhileOneUplinkIsDown()
        => Assert.That(Gaps("UPLINK_GAPS_MS"), Is.All.LessThan(1500), _found["UPLINK_GAPS_MS"]);

    /// <summary>Leaves see a link that is down at once, and a host that is silent after the hold time of 3 s, counted from its last message.</summary>
    [Test]
    public void TheAddressLeavesADeadHolder()
    {
        string[] gaps = _found["DEAD_HOLDER_GAPS_MS"].Split(' ');

        Assert.That(int.Parse(gaps.Single(gap => gap.StartsWith("carrier:", StringComparison.Ordinal))[8..], CultureInfo.InvariantCulture), Is.LessThan(3000));
        Assert.That(int.Parse(gaps.Single(gap => gap.StartsWith("silence:", StringComparison.Ordinal))[8..], CultureInfo.InvariantCulture), Is.LessThan(6000));
        Assert.That(_found["WRONG_ANSWERS_AFTER_DEATH"], Is.EqualTo("0"));
    }

    /// <summary>Two checks, one a second, then the withdrawal of the route.</summary>
    [Test]
    public void TheAddressLeavesANodeWhoseHaproxyDiedAndReturns()
    {
        Assert.That(int.Parse(_found["DEAD_HAPROXY_GAP_MS"], CultureInfo.InvariantCulture), Is.LessThan(6000));
        Assert.That(_found["HOLDERS_WITHOUT_HAPROXY"], Is.EqualTo(Far));
        Assert.That(_found["HOLDERS_AT_LAST"], Is.EqualTo($"{Far} {Near}"));
    }

    private int[] Gaps(string name) => [.. _found[name].Split(' ').Select(gap => int.Parse(gap, CultureInfo.InvariantCulture))];

    private static void Write(string folder, string host, IReadOnlyDictionary<string, string> files)
    {
        string prefix = $"nodes/{host}/files";
        foreach ((string path, string content) in files.Where(file => file.Key.StartsWith(prefix + "/", StringComparison.Ordinal)))
        {
            string file = Path.Combine(folder, host, path[(prefix.Length + 1)..]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
            if (!OperatingSystem.IsWindows() && path.Contains(Scripts, StringComparison.Ordinal))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        if (Directory.Exists(Path.Combine(folder, host, "etc/keepalived")))
        {
            File.WriteAllText(Path.Combine(folder, host, "etc/keepalived/authentication.conf"), "authentication {\n  auth_type PASS\n  auth_pass s3cret12\n}\n");
        }
    }
}
