using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map from text to inputs that is itself an input: its values, or the whole map, may be outputs.</summary>
/// <remarks>Each value keeps its own marks: one secret or unknown value does not make the other ones so.</remarks>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
        : base(null) => _entries = entries;

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Output.Create(Wrap(values)));

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(Output.Create(Wrap(values)));

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(v => Wrap(v)));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(v => Wrap(v)));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values.Apply(v => Wrap(v)));

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new InputMap<TValue>(Output.Tuple(first._entries, second._entries).Apply(maps => maps.Item1.SetItems(maps.Item2)));
    }

    public void Add(string key, Input<TValue> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        _entries = _entries.Apply(entries => entries.ContainsKey(key) ? throw Duplicate(key) : entries.Add(key, value));
        Changed();
    }

    /// <summary>Adds all entries of another map, so that a collection initializer can mix both.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _entries = Output.Tuple(_entries, values._entries).Apply(maps =>
        {
            var builder = maps.Item1.ToBuilder();
            foreach (var (key, value) in maps.Item2)
            {
                if (!builder.TryAdd(key, value))
                {
                    throw Duplicate(key);
                }
            }

            return builder.ToImmutable();
        });
        Changed();
    }

    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException($"{GetType()} cannot be enumerated synchronously. Use {nameof(GetAsyncEnumerator)}.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var (key, value) in await _entries.GetValueAsync(whenUnknown: ImmutableDictionary<string, Input<TValue>>.Empty).ConfigureAwait(false))
        {
            yield return value.Apply(v => KeyValuePair.Create(key, v));
        }
    }

    private protected override Output<ImmutableDictionary<string, TValue>> CreateOutput()
        => _entries.Apply(entries => Flatten([.. entries]));

    private protected override IOutput GetDetailedOutput() => _entries;

    private static Output<ImmutableDictionary<string, TValue>> Flatten(KeyValuePair<string, Input<TValue>>[] entries)
        => Output.All(Array.ConvertAll(entries, entry => entry.Value)).Apply(values =>
        {
            var builder = ImmutableDictionary.CreateBuilder<string, TValue>();
            for (var i = 0; i < entries.Length; i++)
            {
                builder.Add(entries[i].Key, values[i]);
            }

            return builder.ToImmutable();
        });

    private static ImmutableDictionary<string, Input<TValue>> Wrap(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, Input<TValue>>();
        foreach (var (key, value) in values)
        {
            builder.Add(key, value);
        }

        return builder.ToImmutable();
    }

    private static ArgumentException Duplicate(string key) => new($"The map already has a value for '{key}'.");
}
