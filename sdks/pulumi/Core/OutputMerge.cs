using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Collects what holds for a value that is made from several outputs.</summary>
internal struct OutputMerge()
{
    public ImmutableHashSet<Resource> Resources { get; private set; } = ImmutableHashSet<Resource>.Empty;

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public void Add<T>(OutputData<T> data)
    {
        Resources = Union(Resources, data.Resources);
        IsKnown &= data.IsKnown;
        IsSecret |= data.IsSecret;
    }

    public readonly OutputData<T> Create<T>(T value) => new(Resources, IsKnown ? value : default!, IsKnown, IsSecret);

    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> left, ImmutableHashSet<Resource> right)
    {
        if (left.Count < right.Count)
        {
            (left, right) = (right, left);
        }

        return right.Count == 0 || ReferenceEquals(left, right) ? left : left.Union(right);
    }
}
