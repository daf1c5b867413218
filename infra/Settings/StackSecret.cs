namespace CalicoAci.Infra.Settings;

/// <summary>A secret of a stack: a key of its own with a <c>secure:</c> value, never a part of an object.</summary>
/// <param name="Name">The key in the namespace <c>calico-aci</c>.</param>
/// <param name="Description">What it is for.</param>
public sealed record StackSecret(string Name, string Description)
{
    /// <summary>All secrets that a stack may have.</summary>
    public static IReadOnlyList<StackSecret> All { get; } =
    [
        new("bgpPassword", "The MD5 password of the BGP sessions between leaves and nodes."),
        new("ospfKey", "The key of OSPF with the outside routers."),
        new("outsideBgpPassword", "The MD5 password of the BGP sessions with the outside routers."),
        new("automationUserPassword", "The password of the APIC user for programs, for fabrics that ask for one."),
        new("vrrpPassword", "The VRRP password of the API's virtual address; keepalived uses its first 8 characters."),
        new("sshPrivateKey", "The private key with which the program reaches the nodes over SSH."),
        new("calicoPullSecret", "The .dockerconfigjson of the private registry that Calico's images come from."),
        new("grafanaPassword", "The password of Grafana's user admin."),
        new("vkaciPrivateKey", "The private key of the APIC certificate that the ACI visualiser uses, in PEM form."),
        new("vkaciDatabasePassword", "The password of the ACI visualiser's database."),
    ];
}
