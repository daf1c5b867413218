namespace CalicoAci.Components.Fabric.Access;

/// <summary>The domain of a virtual machine manager.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Provider">The vendor part of its DN, such as <c>VMware</c>.</param>
/// <param name="Controller">The controller of a domain that is created, or null.</param>
public sealed record VmmDomainOptions(FabricObject Domain, string Provider = "VMware", VmmControllerOptions? Controller = null)
{
    /// <summary>The DN of the provider profile that the domain lives below.</summary>
    public string ProviderDn => $"uni/vmmp-{Provider}";
}
