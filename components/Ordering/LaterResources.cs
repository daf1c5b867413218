using System.Collections.Immutable;
using Pulumi;

namespace CalicoAci.Components.Ordering;

/// <summary>
/// Resources that something waits for although the program makes them after it. The program would not end if they were
/// never told.
/// </summary>
public sealed class LaterResources
{
    private readonly TaskCompletionSource<ImmutableArray<Resource>> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The resources, for <see cref="ResourceOptions.DependsOn"/>.</summary>
    public InputList<Resource> Resources => Output.Create(_told.Task);

    /// <summary>Tells the resources, once.</summary>
    /// <exception cref="InvalidOperationException">They were told already.</exception>
    public void Are(IEnumerable<Resource> resources) => _told.SetResult([.. resources]);
}
