using CalicoAci.Components.Charts;
using Pulumi;

namespace CalicoAci.Components.Addons.CertManager;

/// <summary>cert-manager, which issues and renews certificates.</summary>
public sealed class CertManagerController : Addon
{
    private const string Token = "calico-aci:addons:CertManager";

    /// <summary>Installs cert-manager.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">How it runs.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public CertManagerController(string name, CertManagerArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        Chart(ChartVersions.CertManager, "cert-manager", "cert-manager", new CertManagerValues { ReplicaCount = args.Replicas });
        RegisterOutputs();
    }
}
