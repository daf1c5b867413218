using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CalicoAci.Engine.Tests.Hosts;

/// <summary>
/// A real sshd behind a port that the system chose: each connection gets an sshd of its own, as inetd does it, so that no
/// port can be taken in between.
/// </summary>
internal sealed class SshServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly string[] _arguments;

    public SshServer(IPAddress address, params string[] keyFiles)
    {
        Assert.That(Daemon, Is.Not.Null, "this test needs sshd: apt-get install openssh-server");
        _arguments = ["-i", "-f", "/dev/null", "-o", "UsePAM=no", "-o", "LogLevel=QUIET", .. keyFiles.SelectMany(file => (string[])["-h", file])];
        // sshd that runs as root wants it.
        if (Environment.UserName == "root")
        {
            Directory.CreateDirectory("/run/sshd");
        }

        _listener = new TcpListener(address, 0);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where sshd is, or null.</summary>
    public static string? Daemon { get; } = Array.Find(["/usr/sbin/sshd", "/usr/bin/sshd", "/usr/local/sbin/sshd"], File.Exists);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Makes a host key, and gives its file; the public key is beside it.</summary>
    public static string MakeKey(string folder, string name, string kind, params string[] options)
    {
        string file = Path.Combine(folder, name);
        using Process process = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-t", kind, "-N", "", "-C", "", "-f", file, .. options]))!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
        return file;
    }

    /// <summary>The public key of a file, as settings have it.</summary>
    public static string PublicKey(string file) => string.Join(' ', File.ReadAllText($"{file}.pub").Split(' ')[..2]).Trim();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (Process process = Process.Start(new ProcessStartInfo(Daemon!, _arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!)
        {
            try
            {
                await Task.WhenAny(PumpAsync(client.GetStream(), process.StandardInput.BaseStream), PumpAsync(process.StandardOutput.BaseStream, client.GetStream()));
            }
            finally
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task PumpAsync(Stream from, Stream to)
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (await from.ReadAsync(buffer) is > 0 and var count)
            {
                await to.WriteAsync(buffer.AsMemory(0, count));
                await to.FlushAsync();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // One of both is gone.
        }
    }
}
