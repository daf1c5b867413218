using System.Diagnostics;
using System.Globalization;
using System.Net;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Hosts;

namespace CalicoAci.Infra.Tests.Stacks.Hosts;

/// <summary>
/// What the program hands to the provider as the expected key of a host, given to OpenSSH, which trusts nothing else: it
/// goes on to a real sshd with that key and turns back at any other.
/// </summary>
public sealed class StrictHostKeyTests
{
    private static readonly (string Node, string Name, string[] Options)[] Kinds =
    [
        ("metal-cp-1", "ecdsa-sha2-nistp256", ["-t", "ecdsa", "-b", "256"]),
        ("metal-cp-2", "ecdsa-sha2-nistp384", ["-t", "ecdsa", "-b", "384"]),
        ("metal-cp-3", "ecdsa-sha2-nistp521", ["-t", "ecdsa", "-b", "521"]),
        ("metal-worker-1", "ssh-rsa", ["-t", "rsa", "-b", "2048"]),
        ("metal-worker-2", "ssh-ed25519", ["-t", "ed25519"]),
    ];

    private readonly Dictionary<string, string> _expected = [];
    private string _folder = "";

    private static IEnumerable<TestCaseData> EveryKind => Kinds.Select(kind => new TestCaseData(kind.Node, kind.Name).SetArgDisplayNames(kind.Name));

    [OneTimeSetUp]
    public async Task AskTheProgram()
    {
        _folder = Directory.CreateTempSubdirectory("calico-aci-strict-").FullName;
        foreach ((string _, string name, string[] options) in Kinds)
        {
            SshServer.MakeKey(_folder, name, options[1], options[2..]);
            SshServer.MakeKey(_folder, $"other-{name}", options[1], options[2..]);
        }

        string keys = string.Join(", ", Kinds.Select(kind => $"{kind.Node}: '{SshServer.PublicKey(Path.Combine(_folder, kind.Name))}'"));
        RunResult result = await StackPreview.EditedAsync("bare-metal", text => text.Replace("    ssh:\n", $"    ssh:\n      hostKeys: {{ {keys} }}\n", StringComparison.Ordinal));
        Assert.That(result.Succeeded, Is.True, string.Join('\n', result.Problems.Select(problem => problem.Message)));
        var nodeOf = result.Plan.Resources.SelectMany(resource => resource.Outputs.Items("hosts")).ToDictionary(host => host.Text("address"), host => host.Text("name"), StringComparer.Ordinal);
        foreach (PlannedResource command in result.Plan.Resources.Where(resource => resource.Type == "command:remote:Command"))
        {
            var connection = (PropertyValue.MapValue)OutputMembers.Open(command.Inputs.Members["connection"])!;
            if (connection.Members.ContainsKey("hostKey"))
            {
                _expected[nodeOf[connection.Text("host")]] = connection.Text("hostKey");
            }
        }
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(EveryKind))]
    public async Task OpenSshTakesTheHostWithThatKeyOnly(string node, string kind)
    {
        Assert.That(_expected[node], Does.StartWith($"{kind} "));

        Assert.That(await ConnectAsync(kind, _expected[node]), Does.Contain("Permission denied").And.Not.Contains("verification failed"), "the key is right, and there is no login");
        Assert.That(await ConnectAsync($"other-{kind}", _expected[node]), Does.Contain("Host key verification failed"));
    }

    /// <summary>What ssh says about a server with one key where another, or the same, is expected.</summary>
    private async Task<string> ConnectAsync(string server, string expected)
    {
        using var sshd = new SshServer(IPAddress.Loopback, Path.Combine(_folder, server));
        string port = sshd.Port.ToString(CultureInfo.InvariantCulture);
        string known = Path.Combine(_folder, "known_hosts");
        await File.WriteAllTextAsync(known, $"[127.0.0.1]:{port} {expected}\n");
        var start = new ProcessStartInfo("ssh",
        [
            "-F", "/dev/null", "-o", "StrictHostKeyChecking=yes", "-o", $"UserKnownHostsFile={known}", "-o", "GlobalKnownHostsFile=/dev/null",
            "-o", "BatchMode=yes", "-o", "PreferredAuthentications=none", "-o", "ConnectTimeout=60", "-p", port, "root@127.0.0.1", "true",
        ])
        {
            RedirectStandardError = true,
        };
        using Process ssh = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string error = await ssh.StandardError.ReadToEndAsync(limit.Token);
        await ssh.WaitForExitAsync(limit.Token);
        Assert.That(ssh.ExitCode, Is.EqualTo(255), error);
        return error;
    }
}
