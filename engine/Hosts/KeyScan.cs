using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CalicoAci.Engine.Hosts;

/// <summary>Asks hosts for their keys by OpenSSH's <c>ssh-keyscan</c>, which needs no account.</summary>
/// <param name="limit">How long a host may take for one key.</param>
/// <param name="program">The program; a name is looked for in the path.</param>
internal sealed class KeyScan(TimeSpan limit, string program = KeyScan.Program)
{
    /// <summary>The program.</summary>
    public const string Program = "ssh-keyscan";

    /// <summary>Whether the program can be run.</summary>
    public async Task<bool> IsThereAsync(CancellationToken ct)
    {
        try
        {
            await RunAsync(["-?"], ct).ConfigureAwait(false);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The host's keys; none where it shows none in time.</summary>
    public async Task<IReadOnlyList<HostKey>> KeysOfAsync(HostTarget target, CancellationToken ct)
    {
        string output = await RunAsync(
            [
                "-T", Math.Max(1, Math.Ceiling(limit.TotalSeconds)).ToString("0", CultureInfo.InvariantCulture),
                "-p", target.Port.ToString(CultureInfo.InvariantCulture),
                "-t", "ecdsa,rsa,ed25519",
                "--", target.Address,
            ],
            ct).ConfigureAwait(false);
        return
        [
            .. from line in output.Split('\n')
               where !line.StartsWith('#')
               let space = line.IndexOf(' ', StringComparison.Ordinal)
               where space > 0
               let key = HostKey.Parse(line[(space + 1)..])
               where key is not null
               select key,
        ];
    }

    private async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        // It asks for one kind of key after the other.
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timer.CancelAfter((limit * 4) + TimeSpan.FromSeconds(5));
        try
        {
            await process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
        }

        await error.ConfigureAwait(false);
        return await output.ConfigureAwait(false);
    }
}
