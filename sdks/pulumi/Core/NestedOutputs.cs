using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The outputs that a JSON serializer met: it cannot wait, so what is still open is resolved between two passes.</summary>
internal sealed class NestedOutputs
{
    private readonly Dictionary<IOutput, OutputData<object?>> _resolved = new(ReferenceEqualityComparer.Instance);
    private readonly List<IOutput> _open = [];
    private OutputMerge _merge = new();

    public OutputMerge Merge => _merge;

    public bool TryGet(IOutput output, [NotNullWhen(true)] out OutputData<object?>? data)
    {
        if (_resolved.TryGetValue(output, out data))
        {
            return true;
        }

        var task = output.GetUntypedDataAsync();
        if (!task.IsCompletedSuccessfully)
        {
            _open.Add(output);
            return false;
        }

        data = task.Result;
        Keep(output, data);
        return true;
    }

    /// <summary>Waits for what was open; true where nothing was.</summary>
    public async Task<bool> ResolveAsync()
    {
        if (_open.Count == 0)
        {
            return true;
        }

        foreach (var output in _open)
        {
            Keep(output, await output.GetUntypedDataAsync().ConfigureAwait(false));
        }

        _open.Clear();
        return false;
    }

    private void Keep(IOutput output, OutputData<object?> data)
    {
        if (_resolved.TryAdd(output, data))
        {
            _merge.Add(data);
        }
    }
}
