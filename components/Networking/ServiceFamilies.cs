using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>The address families of a Kubernetes service.</summary>
/// <param name="Policy">Its <c>ipFamilyPolicy</c>.</param>
/// <param name="Names">Its <c>ipFamilies</c>.</param>
internal sealed record ServiceFamilies(string Policy, string[] Names)
{
    /// <summary>A service that has exactly these families, in this order.</summary>
    public static ServiceFamilies Of(IEnumerable<AddressFamily> families)
    {
        string[] names = [.. families.Select(family => family.Name())];
        return new ServiceFamilies(names.Length > 1 ? "RequireDualStack" : "SingleStack", names);
    }
}
