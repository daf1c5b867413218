namespace CalicoAci.Components.Model;

/// <summary>How people and Kubernetes spell address families.</summary>
public static class AddressFamilyNames
{
    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    public static string Name(this AddressFamily family) => family == AddressFamily.Ipv4 ? "IPv4" : "IPv6";
}
