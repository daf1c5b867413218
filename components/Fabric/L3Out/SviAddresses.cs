using Pulumi;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>The addresses of an SVI on one leaf, known to exist once they resolve.</summary>
/// <param name="Primary">The leaf's own address with its prefix length.</param>
/// <param name="Gateway">The secondary address with its prefix length.</param>
internal sealed record SviAddresses(Output<string> Primary, Output<string> Gateway);
