namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>One colour for each package.</summary>
internal static class PackageColors
{
    private static readonly string[] Known = ["aci", "vsphere", "command", "kubernetes"];

    /// <summary>The style of a package.</summary>
    public static string StyleOf(string package) => Array.IndexOf(Known, package) is >= 0 and var place ? $"p{place}" : "p4";
}
