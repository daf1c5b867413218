using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Components.Model;

namespace CalicoAci.Infra.Settings;

/// <summary>A secret of a stack: a key of its own with a <c>secure:</c> value, never a part of an object.</summary>
/// <param name="Name">The key in the namespace <c>calico-aci</c>.</param>
/// <param name="Description">What it is for.</param>
public sealed record StackSecret(string Name, string Description)
{
    /// <summary>Whether settings need the secret; by default none do.</summary>
    public Func<StackSettings, bool> NeededBy { get; init; } = static _ => false;

    /// <summary>The settings that tell whether the secret is needed, as paths without positions in lists.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>What is wrong with a value, in words that do not show it; null if nothing is.</summary>
    public Func<string, string?> Fault { get; init; } = static _ => null;

    /// <summary>All secrets that a stack may have.</summary>
    public static IReadOnlyList<StackSecret> All { get; } =
    [
        new("bgpPassword", "The MD5 password of the BGP sessions between leaves and nodes."),
        new("bgpPassword2", "The second MD5 password of these sessions, for the leaves whose bgpPassword is second.")
        {
            Reads = ["leaves"],
            NeededBy = static settings => settings.Leaves.Any(leaf => leaf.BgpPassword == BgpPasswordSlot.Second),
        },
        new("ospfKey", "The key of OSPF with the outside routers.")
        {
            Reads = ["fabric.outside.ospf"],
            NeededBy = static settings => settings.Fabric.Outside?.Ospf is { Authentication: not OspfAuthentication.None },
        },
        new("outsideBgpPassword", "The MD5 password of the BGP sessions with the outside routers."),
        new("vmmPassword", "The password of the account with which the APIC reaches the vCenter of a VMM domain.")
        {
            Reads = ["fabric.access.vmmDomain"],
            NeededBy = static settings => settings.Fabric.Access.VmmDomain is { Reuse: false, Controller: not null },
        },
        new("automationUserPassword", "The password of the APIC user for programs, for fabrics that ask for one."),
        new("vrrpPassword", "The VRRP password of the API's virtual address; 1 to 8 characters.")
        {
            Reads = ["cluster.scope", "kubernetes.loadBalancer"],
            Fault = SecretForm.OfVrrpPassword,
            NeededBy = static settings => settings.Kubernetes?.LoadBalancer.Kind == LoadBalancerKind.HaproxyKeepalived,
        },
        new("encryptionKey", "The first key of encryption at rest: 32 bytes in base64 (head -c 32 /dev/urandom | base64).")
        {
            Reads = ["kubernetes.encryption"],
            Fault = SecretForm.OfEncryptionKey,
            NeededBy = static settings => settings.Kubernetes?.Encryption is { ActiveKey: EncryptionKeySlot.First },
        },
        new("encryptionKey2", "The second key of encryption at rest: 32 bytes in base64. With both, the one that is not active only reads.")
        {
            Reads = ["kubernetes.encryption"],
            Fault = SecretForm.OfEncryptionKey,
            NeededBy = static settings => settings.Kubernetes?.Encryption is { ActiveKey: EncryptionKeySlot.Second },
        },
        new("sshPrivateKey", "The private key with which the program reaches the nodes over SSH.")
        {
            Reads = ["cluster.scope", "compute.ssh"],
            NeededBy = static settings => !settings.FabricOnly,
        },
        new("calicoPullSecret", "The .dockerconfigjson of the private registry that Calico's images come from."),
        new("grafanaPassword", "The password of Grafana's user admin."),
        new("vkaciPrivateKey", "The private key of the APIC certificate that the ACI visualiser uses, in PEM form.") { Reads = ["addons.vkaci"], NeededBy = UsesVkaci },
        new("vkaciDatabasePassword", "The password of the ACI visualiser's database.") { Reads = ["addons.vkaci"], NeededBy = UsesVkaci },
    ];

    private static bool UsesVkaci(StackSettings settings) => settings.Addons.Vkaci is { Enabled: true };
}
