using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pulumi;

/// <summary>A list of inputs that is itself an input: its elements, or the whole list, may be outputs.</summary>
/// <remarks>Each element keeps its own marks: one secret or unknown element does not make the other ones so.</remarks>
[CollectionBuilder(typeof(InputListBuilder), nameof(InputListBuilder.Create))]
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    /// <summary>Set where part of the list came as an output of a list; its length is not known before that output is.</summary>
    private Output<ImmutableArray<Input<T>>>? _earlier;
    private readonly List<Input<T>> _items;

    public InputList()
        : base(null) => _items = [];

    private InputList(IEnumerable<Input<T>> items)
        : base(null) => _items = [.. items];

    private InputList(Output<ImmutableArray<Input<T>>> earlier)
        : base(null) => (_earlier, _items) = (earlier, []);

    public static implicit operator InputList<T>(T value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T> value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => new(values.Select(v => (Input<T>)v));

    public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(v => (Input<T>)v));

    public static implicit operator InputList<T>(Input<T>[] values) => new(values);

    public static implicit operator InputList<T>(List<T> values) => new(values.Select(v => (Input<T>)v));

    public static implicit operator InputList<T>(List<Output<T>> values) => new(values.Select(v => (Input<T>)v));

    public static implicit operator InputList<T>(List<Input<T>> values) => new(values);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => new(values.Select(v => (Input<T>)v));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => new(values.Select(v => (Input<T>)v));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values);

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(v => Wrap(v)));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(v => Wrap(v)));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(Wrap));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values.Apply(v => Wrap(v)));

    public void Add(params Input<T>[] inputs)
    {
        _items.AddRange(inputs);
        Changed();
    }

    /// <summary>Adds all elements of another list, so that a collection initializer can mix both.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs._earlier is { } more)
        {
            var before = _earlier is null && _items.Count == 0 ? null : Elements();
            _earlier = before is null ? more : Output.Concat(before, more);
            _items.Clear();
        }

        _items.AddRange(inputs._items.ToArray());
        Changed();
    }

    /// <summary>A new list of this list's elements followed by those of another one.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        var list = Clone();
        list.AddRange(other);
        return list;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Not supported: the elements may not be known yet. It exists so that a collection expression finds the element type.</summary>
    public IEnumerator<Input<T>> GetEnumerator()
        => throw new NotSupportedException($"{GetType()} cannot be enumerated synchronously. Use {nameof(GetAsyncEnumerator)}.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var item in await Elements().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    internal InputList<T> Clone()
    {
        var list = new InputList<T>(_items) { _earlier = _earlier };
        return list;
    }

    internal Output<ImmutableArray<Input<T>>> Elements()
    {
        var items = _items.ToImmutableArray();
        return _earlier is null ? Output.Create(items)
            : items.IsEmpty ? _earlier
            : _earlier.Apply(earlier => earlier.AddRange(items));
    }

    private protected override Output<ImmutableArray<T>> CreateOutput()
        => _earlier is null ? Output.All(_items.ToArray()) : Elements().Apply(items => Output.All(items));

    private protected override IOutput GetDetailedOutput() => Elements();

    private static ImmutableArray<Input<T>> Wrap(IEnumerable<T> values) => [.. values.Select(v => (Input<T>)v)];
}
