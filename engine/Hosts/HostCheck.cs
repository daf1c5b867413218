using System.Collections.Immutable;

namespace CalicoAci.Engine.Hosts;

/// <summary>Checks hosts, many at once.</summary>
/// <param name="probe">Hears whether an SSH server answers.</param>
/// <param name="scan">Asks for host keys.</param>
internal sealed class HostCheck(HostProbe probe, KeyScan scan)
{
    private const int MostAtOnce = 64;

    /// <summary>A report for each host, in their order.</summary>
    public async Task<ImmutableArray<HostReport>> OfAsync(IReadOnlyList<HostTarget> targets, CancellationToken ct)
    {
        var reports = new HostReport[targets.Count];
        await Parallel.ForAsync(
            0,
            targets.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = ct },
            async (index, token) => reports[index] = await CheckAsync(targets[index], token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. reports];
    }

    private async Task<HostReport> CheckAsync(HostTarget target, CancellationToken ct) => target.BehindBastion
        ? new(target, HostVerdict.NotChecked, $"is reached through the bastion only ({target.Namespace}:compute.ssh.bastion), which takes an account: not checked")
        : await probe.CheckAsync(target, ct).ConfigureAwait(false)
            ?? HostKeyCheck.Of(target, await scan.KeysOfAsync(target, ct).ConfigureAwait(false));
}
