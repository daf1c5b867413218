using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Hosting;

/// <summary>Runs a program the way the Pulumi CLI runs it for a preview, and collects what it registers.</summary>
/// <param name="identities">Knows the IDs that a provider derives from inputs.</param>
public sealed class ProgramRun(IResourceIdentities? identities = null)
{
    private readonly IResourceIdentities? _identities = identities;

    /// <summary>Runs the program to its end.</summary>
    public Task<RunResult> RunAsync(RunOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ct.ThrowIfCancellationRequested();
        throw new NotSupportedException(_identities is null ? "Not wired." : "Not wired yet.");
    }
}
