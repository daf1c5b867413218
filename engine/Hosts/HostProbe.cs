using System.Net.Sockets;
using System.Text;

namespace CalicoAci.Engine.Hosts;

/// <summary>Connects to a host and hears whether an SSH server answers there.</summary>
/// <param name="limit">How long each of connection and greeting may take.</param>
internal sealed class HostProbe(TimeSpan limit)
{
    private const string Greeting = "SSH-";
    private const int MostBytes = 8192;

    /// <summary>What is wrong with a host; null where an SSH server answers.</summary>
    public async Task<HostReport?> CheckAsync(HostTarget target, CancellationToken ct)
    {
        using var client = new TcpClient();
        try
        {
            await WithinAsync(token => client.ConnectAsync(target.Address, target.Port, token).AsTask(), ct).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            return Explain(target, e.SocketErrorCode);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Explain(target, SocketError.TimedOut);
        }

        return await HearAsync(target, client.GetStream(), ct).ConfigureAwait(false);
    }

    /// <summary>What an error of the connection means.</summary>
    internal HostReport Explain(HostTarget target, SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery =>
            new(target, HostVerdict.NoSuchName, $"there is no name {target.Address} ({target.AddressSetting})"),
        SocketError.ConnectionRefused =>
            new(target, HostVerdict.Refused, $"{target.Address} refuses connections to port {target.Port}: is sshd running, and is {target.PortSetting} its port?"),
        SocketError.TimedOut =>
            new(target, HostVerdict.TimedOut, $"{target.Address} port {target.Port} does not answer within {Seconds} s: is the host on, is {target.AddressSetting} its address, and does a firewall let you through?"),
        _ => new(target, HostVerdict.Unreachable, $"there is no way to {target.Address} port {target.Port} ({error}); {target.AddressSetting} gives another address to reach it by"),
    };

    private string Seconds => limit.TotalSeconds.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<HostReport?> HearAsync(HostTarget target, NetworkStream stream, CancellationToken ct)
    {
        byte[] buffer = new byte[MostBytes];
        int length = 0;
        try
        {
            // A server may send other lines before its greeting (RFC 4253, section 4.2).
            return await WithinAsync<HostReport?>(
                async token =>
                {
                    while (length < buffer.Length && await stream.ReadAsync(buffer.AsMemory(length), token).ConfigureAwait(false) is > 0 and var count)
                    {
                        length += count;
                        if (Lines().Any(line => line.StartsWith(Greeting, StringComparison.Ordinal)))
                        {
                            return null;
                        }
                    }

                    return length == 0
                        ? new(target, HostVerdict.Silent, $"{target.Address} port {target.Port} accepts the connection and closes it without a word: too many connections (MaxStartups), or a filter in front of sshd")
                        : NotSsh();
                },
                ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return length == 0
                ? new(target, HostVerdict.Silent, $"{target.Address} port {target.Port} accepts the connection, but says nothing within {Seconds} s: sshd hangs, or it is no SSH server ({target.PortSetting})")
                : NotSsh();
        }
        catch (IOException)
        {
            return new(target, HostVerdict.Silent, $"{target.Address} port {target.Port} accepts the connection and breaks it off");
        }

        string[] Lines() => Encoding.Latin1.GetString(buffer, 0, length).Split('\n');
        HostReport NotSsh() => new(target, HostVerdict.NotSsh, $"{target.Address} port {target.Port} answers '{Printable(Lines()[0])}', which is no SSH server: is {target.PortSetting} right?");
    }

    private static string Printable(string line)
    {
        string text = string.Concat(line.TrimEnd().Select(letter => letter is < ' ' or > '~' ? '.' : letter));
        return text.Length <= 60 ? text : $"{text[..60]}…";
    }

    private async Task WithinAsync(Func<CancellationToken, Task> work, CancellationToken ct) =>
        await WithinAsync(
            async token =>
            {
                await work(token).ConfigureAwait(false);
                return true;
            },
            ct).ConfigureAwait(false);

    private async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timer.CancelAfter(limit);
        return await work(timer.Token).ConfigureAwait(false);
    }
}
