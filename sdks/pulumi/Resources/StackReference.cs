using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Another stack, whose outputs can be read.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    public Output<object?> GetOutput(Input<string> name)
        => Find(name, (outputs, key) => outputs.TryGetValue(key, out var value) ? value : null);

    public Output<object> RequireOutput(Input<string> name)
        => Find(name, (outputs, key) => outputs.TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"The stack '{GetResourceName()}' has no output '{key}'."));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).GetDataAsync().ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    public async Task<object?> GetValueAsync(Input<string> name)
        => Plain(await GetOutput(name).GetDataAsync().ConfigureAwait(false), nameof(GetOutput));

    public async Task<object> RequireValueAsync(Input<string> name)
        => Plain(await RequireOutput(name).GetDataAsync().ConfigureAwait(false), nameof(RequireOutput));

    private static T Plain<T>(OutputData<T> data, string instead)
        => data.IsSecret ? throw new InvalidOperationException($"The output is secret, so it has no plain value. Use {instead}.") : data.Value;

    /// <summary>All outputs are secret as soon as one is, so that the mark of one output comes from the list of secret names.</summary>
    private Output<T> Find<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, T> find)
        => Output.Tuple(Outputs, name.ToOutput()).Apply(pair => find(pair.Item1, pair.Item2)).WithIsSecret(IsSecretAsync(name));

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var key = await name.ToOutput().GetDataAsync().ConfigureAwait(false);
        var secretNames = await SecretOutputNames.GetDataAsync().ConfigureAwait(false);
        return key.IsKnown && secretNames is { IsKnown: true, Value.IsDefault: false }
            ? secretNames.Value.Contains(key.Value)
            : (await Outputs.GetDataAsync().ConfigureAwait(false)).IsSecret;
    }
}
