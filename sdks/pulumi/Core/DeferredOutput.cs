namespace Pulumi;

/// <summary>An output that gets its value later, from another output.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly InnerOutput _inner = new(null);

    public DeferredOutput() => Output = new Output<T>(ResolveAsync(), _inner);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _inner.Current = output;
        _source.SetResult(output);
    }

    private async Task<OutputData<T>> ResolveAsync()
    {
        var output = await _source.Task.ConfigureAwait(false);
        return await output.GetDataAsync().ConfigureAwait(false);
    }
}
