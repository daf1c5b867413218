namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>The order of the members of a manifest: API version, kind and metadata first.</summary>
internal sealed class MemberOrder : IComparer<string>
{
    /// <summary>The only instance.</summary>
    public static readonly MemberOrder Instance = new();

    private static readonly string[] First = ["apiVersion", "kind", "metadata"];

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var order = Rank(x).CompareTo(Rank(y));
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    private static int Rank(string? member) => Array.IndexOf(First, member) is >= 0 and var rank ? rank : First.Length;
}
