using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The output properties of one resource, from its construction to the engine's answer.</summary>
internal sealed class ResourceOutputs(Resource resource)
{
    private readonly TaskCompletionSource<ResourceState> _state = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Resource Resource => resource;

    public bool IsOpen => !_state.Task.IsCompleted;

    /// <summary>What the registration waits for at the moment: resources, or an input. Null while the engine works on it.</summary>
    public object? WaitsFor { get; set; }

    /// <summary>Gives each [Output] property its output.</summary>
    public void SetOutputs()
    {
        foreach (var property in OutputShape.Of(resource.GetType()).Properties)
        {
            property.SetOutput(resource, this);
        }
    }

    public void Complete(ResourceState state) => _state.TrySetResult(state);

    public void Fail(Exception exception)
    {
        _state.TrySetException(exception);
        _ = _state.Task.Exception;
    }

    public async Task<OutputData<T>> GetAsync<T>(string property)
    {
        var state = await _state.Task.ConfigureAwait(false);
        return state.Get<T>(resource, property);
    }
}
