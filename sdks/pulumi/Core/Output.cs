namespace Pulumi;

/// <summary>A value that may be unknown until a deployment, may be secret, and knows the resources that it came from.</summary>
public sealed partial class Output<T> : IOutput
{
    private readonly OutputData<T>? _data;
    private readonly ResourceOutputs? _resource;
    private readonly string? _property;
    private readonly object? _source;
    private Task<OutputData<T>>? _task;

    internal Output(OutputData<T> data) => _data = data;

    /// <param name="task">What the output resolves to.</param>
    /// <param name="source">What the task waits for, as <see cref="OutputProgress.Source"/> says.</param>
    internal Output(Task<OutputData<T>> task, object? source = null)
    {
        if (task.IsCompletedSuccessfully)
        {
            _data = task.Result;
            return;
        }

        _task = task;
        _source = source;
        Deployment.TrackOutput(task);
    }

    /// <summary>An output property of a resource. It costs nothing until something asks for its value.</summary>
    internal Output(ResourceOutputs resource, string property)
    {
        _resource = resource;
        _property = property;
    }

    internal Task<OutputData<T>> DataTask => _task ?? StartTask();

    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Not the value: an output must be applied, or formatted into another output.</summary>
    public override string ToString()
        => "An Output<T> has no text form, since its value may not be known yet. "
            + "Make the text in o.Apply(v => $\"...{v}...\") or with Output.Format($\"...{o}...\").";

    internal ValueTask<OutputData<T>> GetDataAsync() => _data is null ? new(DataTask) : new(_data);

    /// <summary>The value, or what to take where it is unknown.</summary>
    internal async ValueTask<T> GetValueAsync(T whenUnknown)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    internal Output<T> WithIsSecret(Task<bool> isSecret)
    {
        return new Output<T>(Mark(), this);

        async Task<OutputData<T>> Mark()
        {
            var data = await GetDataAsync().ConfigureAwait(false);
            return data with { IsSecret = await isSecret.ConfigureAwait(false) };
        }
    }

    async ValueTask<OutputData<object?>> IOutput.GetUntypedDataAsync()
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.With<object?>(data.Value);
    }

    OutputProgress IOutput.GetProgress()
        => _data is not null ? new(_data.Value, null, null)
            : _task is { IsCompletedSuccessfully: true } done ? new(done.Result.Value, null, null)
            : _task is { IsCompleted: true } ? default
            : new(null, _resource?.Resource, _source);

    private Task<OutputData<T>> StartTask()
    {
        var started = _data is not null ? Task.FromResult(_data) : _resource!.GetAsync<T>(_property!);
        return Interlocked.CompareExchange(ref _task, started, null) ?? started;
    }
}
