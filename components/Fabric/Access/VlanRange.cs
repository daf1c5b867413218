using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CalicoAci.Components.Fabric.Access;

/// <summary>VLANs of a pool, both ends included.</summary>
/// <param name="From">The first VLAN, 2 to 4094.</param>
/// <param name="To">The last VLAN, not less than the first.</param>
public readonly record struct VlanRange(int From, int To)
{
    /// <summary>Reads <c>310</c> or <c>300-399</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out VlanRange range)
    {
        string[] ends = (text ?? string.Empty).Split('-');
        if (ends.Length is 1 or 2 && IsVlan(ends[0], out int from) && IsVlan(ends[^1], out int to) && from <= to)
        {
            range = new VlanRange(from, to);
            return true;
        }

        range = default;
        return false;
    }

    /// <summary>Whether a VLAN is in the range.</summary>
    public bool Contains(int vlan) => vlan >= From && vlan <= To;

    /// <summary>Whether two ranges have a VLAN in common.</summary>
    public bool Overlaps(VlanRange other) => From <= other.To && other.From <= To;

    /// <inheritdoc/>
    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    private static bool IsVlan(string text, out int vlan) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out vlan) && vlan is >= 2 and <= 4094;
}
