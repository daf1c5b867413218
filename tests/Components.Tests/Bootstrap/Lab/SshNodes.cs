using System.Diagnostics;
using System.Globalization;
using CalicoAci.Components.Model;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>An sshd for every node of a cluster, with stand-ins for kubeadm and the like.</summary>
internal sealed class SshNodes : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _lab = $"cassh{Environment.ProcessId}";
    private readonly Process _nodes;

    public SshNodes(ClusterTopology topology, string? raspberryPi = null, string? rpms = null)
    {
        Tool.Require("ip", "unshare", "ssh", "sshd", "ssh-keygen", "openssl", "setsid", "ps", "haproxy", "keepalived", "netplan");
        _nodes = Process.Start(new ProcessStartInfo("bash",
        [
            Labs.Script("ssh-nodes.sh"),
            _folder.Path,
            _lab,
            topology.Mtu.ToString(CultureInfo.InvariantCulture),
            .. topology.Nodes.Select(node => $"{node.Name}={node.PrimaryAddress}"),
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["LAB_RASPBERRY_PI"] = raspberryPi ?? "", ["LAB_RPMS"] = rpms ?? "" },
        })!;
        string? line = _nodes.StandardOutput.ReadLine();
        Assert.That(line, Is.EqualTo("READY"), "the lab needs root's rights over network namespaces");
    }

    /// <summary>The state that the stand-ins keep.</summary>
    public string Cluster => Path.Combine(_folder.Path, "cluster");

    /// <summary>The private key's file.</summary>
    public string Key => Path.Combine(_folder.Path, "id");

    /// <summary>The files of a node's disk.</summary>
    public string Disk(string node) => Path.Combine(_folder.Path, "nodes", node);

    public string[] Lines(string file) => File.Exists(Path.Combine(Cluster, file)) ? File.ReadAllLines(Path.Combine(Cluster, file)) : [];

    /// <summary>What was done to nodes since then, in order: the verb and the node.</summary>
    public IEnumerable<string> RuntimeChanges(int since, string service)
    {
        foreach (string call in Lines("calls").Skip(since))
        {
            string node = call[..call.IndexOf(' ', StringComparison.Ordinal)];
            string[] words = call.Split(' ');
            if (call.Contains("kubectl", StringComparison.Ordinal) && words is [_, _, _, _, "drain" or "uncordon", ..])
            {
                yield return $"{words[4]} {words[5]}";
            }
            else if (call.Contains("apt-get install", StringComparison.Ordinal))
            {
                yield return $"install {node}";
            }
            else if (call.Contains($"systemctl restart {service}", StringComparison.Ordinal))
            {
                yield return $"restart {node}";
            }
        }
    }

    /// <summary>Starts a command on a node as the engine's provider does: over SSH, with the given standard input and a connection of its own.</summary>
    public Process Start(string host, string command, string stdin) => Start(host, command, stdin, "none");

    private Process Start(string host, string command, string stdin, string connection)
    {
        var process = Process.Start(new ProcessStartInfo("ip",
        [
            "netns", "exec", $"{_lab}-client", "ssh", "-q", "-i", Key, "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "ConnectTimeout=20", "-o", $"ControlPath={connection}", $"root@{host}", command,
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Write(stdin);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Runs a command on a node, by the connection that such commands share.</summary>
    public async Task<(int ExitCode, string Output, string Error)> Run(string host, string command, string stdin = "")
    {
        using Process process = Start(host, command, stdin, Path.Combine(_folder.Path, $"ssh-{host}"));
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        _nodes.StandardInput.Close();
        if (!_nodes.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            _nodes.Kill(entireProcessTree: true);
        }

        _nodes.Dispose();
        _folder.Dispose();
    }
}
