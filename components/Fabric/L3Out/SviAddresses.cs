using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>The addresses of an SVI on one leaf, known to exist once they resolve.</summary>
/// <param name="Primary">The leaf's own address with its prefix length.</param>
/// <param name="Gateway">The secondary address; it is below the SVI, so that there is an SVI where there is one.</param>
internal sealed record SviAddresses(Output<string> Primary, Aci.L3outPathAttachmentSecondaryIp Gateway);
