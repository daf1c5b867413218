using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric;

/// <summary>
/// The suffix that tells the two families of an object apart. IPv4 has none, so that a cluster that becomes dual stack
/// later keeps the names, and with them the objects, that it has.
/// </summary>
internal static class FamilyNames
{
    public static string Suffix(this AddressFamily family) => family == AddressFamily.Ipv4 ? string.Empty : "-ipv6";

    /// <summary>A prefix as a part of a resource name or of an object's name: a URN does not allow <c>::</c> in it.</summary>
    public static string NamePart(this Cidr prefix) => prefix.ToString().Replace(':', '-').Replace('/', '-');
}
