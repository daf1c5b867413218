using System.Collections.Immutable;
using Pulumi;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What a run of a stack made.</summary>
internal sealed record StackResources(ImmutableArray<Resource> Resources, StackMocks Mocks)
{
    public ClusterStack Stack => Resources.OfType<ClusterStack>().Single();

    /// <summary>The number of resources of each type token, without the stack.</summary>
    public IReadOnlyDictionary<string, int> CountByType => Mocks.Created
        .GroupBy(resource => resource.Type!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    public static async Task<T> ValueOf<T>(Output<T> output)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        output.Apply(value =>
        {
            result.TrySetResult(value);
            return value;
        });
        return await result.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
