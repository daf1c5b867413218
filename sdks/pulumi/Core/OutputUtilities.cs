using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs. For libraries and tests; a program applies its outputs instead.</summary>
public static class OutputUtilities
{
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.GetDataAsync().ConfigureAwait(false)).IsKnown;

    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.GetDataAsync().ConfigureAwait(false)).Value;

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.GetDataAsync().ConfigureAwait(false)).Resources;

    public static Output<T> CreateUnknown<T>(T value) => new(OutputData<T>.Of(value) with { IsKnown = false });

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return new Output<T>(CreateAsync());

        async Task<OutputData<T>> CreateAsync()
            => OutputData<T>.Of(await valueFactory().ConfigureAwait(false)) with { IsKnown = false };
    }

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return new Output<T>(AddAsync(), output);

        async Task<OutputData<T>> AddAsync()
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }
}
