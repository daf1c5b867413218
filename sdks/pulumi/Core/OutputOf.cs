using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Of(value));

    public static Output<T> Create<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(WrapAsync(value, isSecret: false));
    }

    public static Output<T> CreateSecret<T>(T value) => new(OutputData<T>.Of(value) with { IsSecret = true });

    public static Output<T> CreateSecret<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<T>(WrapAsync(value, isSecret: true));
    }

    public static Output<T> CreateSecret<T>(Output<T> value) => value.WithIsSecret(Task.FromResult(true));

    public static Output<T> Unsecret<T>(Output<T> output) => output.WithIsSecret(Task.FromResult(false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.GetDataAsync().ConfigureAwait(false)).IsSecret;

    /// <summary>Combines outputs into one output of all values. It is unknown or secret as soon as one of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => AllOf(inputs.Select(input => input.ToOutput()).ToArray());

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => AllOf((Output<T>[])outputs.Clone());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => AllOf(outputs.ToArray());

    /// <summary>Joins two lists. The official package keeps this method internal.</summary>
    public static Output<ImmutableArray<T>> Concat<T>(Output<ImmutableArray<T>> values1, Output<ImmutableArray<T>> values2)
        => Tuple(values1, values2).Apply(lists => lists.Item1.AddRange(lists.Item2));

    /// <summary>Formats text from values of which some are outputs: <c>Output.Format($"https://{host}:6443")</c>.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        return new Output<string>(FormatAsync(formattableString), formattableString.GetArguments());
    }

    private static async Task<OutputData<T>> WrapAsync<T>(Task<T> value, bool isSecret)
        => OutputData<T>.Of(await value.ConfigureAwait(false)) with { IsSecret = isSecret };

    private static Output<ImmutableArray<T>> AllOf<T>(Output<T>[] outputs)
    {
        return new Output<ImmutableArray<T>>(GatherAsync(), outputs);

        async Task<OutputData<ImmutableArray<T>>> GatherAsync()
        {
            var values = new T[outputs.Length];
            var merge = new OutputMerge();
            for (var i = 0; i < outputs.Length; i++)
            {
                var data = await outputs[i].GetDataAsync().ConfigureAwait(false);
                values[i] = data.Value;
                merge.Add(data);
            }

            return merge.Create(ImmutableArray.Create(values));
        }
    }

    private static async Task<OutputData<string>> FormatAsync(FormattableString format)
    {
        var arguments = format.GetArguments();
        var merge = new OutputMerge();
        var values = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var output = arguments[i] switch
            {
                IOutput o => o,
                IInput input => input.ToUntypedOutput(),
                _ => null,
            };
            if (output is null)
            {
                values[i] = arguments[i];
                continue;
            }

            var data = await output.GetUntypedDataAsync().ConfigureAwait(false);
            values[i] = data.Value;
            merge.Add(data);
        }

        return merge.Create(merge.IsKnown ? string.Format(System.Globalization.CultureInfo.InvariantCulture, format.Format, values) : "");
    }
}
