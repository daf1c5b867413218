using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>Destination ports, both ends included.</summary>
/// <param name="From">The first port, 1 to 65535.</param>
/// <param name="To">The last port, not less than the first.</param>
public readonly record struct PortRange(int From, int To)
{
    /// <summary>Reads <c>443</c> or <c>8000-8100</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PortRange range)
    {
        string[] ends = (text ?? string.Empty).Split('-');
        if (ends.Length is 1 or 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            && from is >= 1 and <= 65535
            && to is >= 1 and <= 65535
            && from <= to)
        {
            range = new PortRange(from, to);
            return true;
        }

        range = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");
}
