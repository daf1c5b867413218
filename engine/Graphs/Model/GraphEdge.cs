namespace CalicoAci.Engine.Graphs.Model;

/// <summary>An edge from what comes first to what waits for it, between places in a list of nodes.</summary>
/// <param name="From">The place of what comes first.</param>
/// <param name="To">The place of what waits.</param>
public readonly record struct GraphEdge(int From, int To) : IComparable<GraphEdge>
{
    /// <inheritdoc />
    public int CompareTo(GraphEdge other) => From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);

    /// <summary>Whether one edge comes before another.</summary>
    public static bool operator <(GraphEdge left, GraphEdge right) => left.CompareTo(right) < 0;

    /// <summary>Whether one edge comes after another.</summary>
    public static bool operator >(GraphEdge left, GraphEdge right) => left.CompareTo(right) > 0;

    /// <summary>Whether one edge does not come after another.</summary>
    public static bool operator <=(GraphEdge left, GraphEdge right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one edge does not come before another.</summary>
    public static bool operator >=(GraphEdge left, GraphEdge right) => left.CompareTo(right) >= 0;
}
