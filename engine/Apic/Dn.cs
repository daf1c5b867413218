namespace CalicoAci.Engine.Apic;

/// <summary>Distinguished names: relative names joined by <c>/</c>, where brackets protect what is inside them.</summary>
public static class Dn
{
    /// <summary>The DN without its last relative name; empty for a DN of one relative name.</summary>
    public static string ParentOf(string dn)
    {
        var cut = LastSeparator(dn);
        return cut < 0 ? "" : dn[..cut];
    }

    /// <summary>The last relative name.</summary>
    public static string RnOf(string dn) => dn[(LastSeparator(dn) + 1)..];

    /// <summary>The DN of an object below another.</summary>
    public static string Join(string parent, string rn) => parent.Length == 0 ? rn : $"{parent}/{rn}";

    /// <summary>
    /// The name that the last relative name carries: <c>c1</c> of <c>uni/tn-t/brc-c1</c>.
    /// A text that is no DN is a name already.
    /// </summary>
    public static string NameOf(string dn)
    {
        if (!dn.StartsWith("uni/", StringComparison.Ordinal))
        {
            return dn;
        }

        var rn = RnOf(dn);
        var dash = rn.IndexOf('-', StringComparison.Ordinal);
        var name = dash < 0 ? rn : rn[(dash + 1)..];
        return name.Length > 1 && name[0] == '[' && name[^1] == ']' ? name[1..^1] : name;
    }

    /// <summary>The fixed start of a relative name, up to and with its first <c>-</c>: <c>tn-</c> of <c>tn-common</c>.</summary>
    public static string PrefixOf(string rn)
    {
        var dash = rn.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? rn : rn[..(dash + 1)];
    }

    private static int LastSeparator(string dn)
    {
        var depth = 0;
        for (var i = dn.Length - 1; i >= 0; i--)
        {
            switch (dn[i])
            {
                case ']':
                    depth++;
                    break;
                case '[':
                    depth--;
                    break;
                case '/' when depth == 0:
                    return i;
            }
        }

        return -1;
    }
}
