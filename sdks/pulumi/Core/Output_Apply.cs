namespace Pulumi;

public sealed partial class Output<T>
{
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => new(ApplyAsync(func), this);

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => new(ApplyTaskAsync(func), this);

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Apply(v => func(v)?.ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        var source = new InnerOutput(this);
        return new(ApplyOutputAsync(func, source), source);
    }

    public Output<ValueTuple> Apply(Func<T, Task> func) => new(ApplyTaskAsync(async v =>
    {
        await func(v).ConfigureAwait(false);
        return default(ValueTuple);
    }), this);

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply(v => func(v));

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, TResult> func)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With<TResult>(default!);
        }

        try
        {
            return data.With(func(data.Value));
        }
        catch (Exception e)
        {
            ApplyFailure.Note(e, data.Resources);
            throw;
        }
    }

    private async Task<OutputData<TResult>> ApplyTaskAsync<TResult>(Func<T, Task<TResult>> func)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With<TResult>(default!);
        }

        try
        {
            return data.With(await func(data.Value).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            ApplyFailure.Note(e, data.Resources);
            throw;
        }
    }

    private async Task<OutputData<TResult>> ApplyOutputAsync<TResult>(Func<T, Output<TResult>?> func, InnerOutput source)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With<TResult>(default!);
        }

        try
        {
            if (func(data.Value) is not { } inner)
            {
                return data.With<TResult>(default!);
            }

            source.Current = inner;
            var innerData = await inner.GetDataAsync().ConfigureAwait(false);
            return new OutputData<TResult>(
                OutputMerge.Union(data.Resources, innerData.Resources), innerData.Value, innerData.IsKnown, data.IsSecret || innerData.IsSecret);
        }
        catch (Exception e)
        {
            ApplyFailure.Note(e, data.Resources);
            throw;
        }
    }
}
