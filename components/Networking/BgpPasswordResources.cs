using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace CalicoAci.Components.Networking;

/// <summary>The secrets with the passwords of the sessions, and the right of calico-node to read it.</summary>
internal static class BgpPasswordResources
{
    private const string RoleName = "bgp-secret-reader";

    /// <summary>The name of the resource with the password of a slot.</summary>
    public static string SecretOf(string name, BgpPasswordSlot slot) => $"{name}-{(slot == BgpPasswordSlot.Second ? "bgp-password-2" : "bgp-password")}";

    /// <summary>Creates secrets, role and role binding.</summary>
    /// <param name="name">The name of the component.</param>
    /// <param name="first">The password, or null.</param>
    /// <param name="second">The second password, or null.</param>
    /// <param name="ns">The namespace of calico-node.</param>
    /// <param name="child">Makes the options of a child that waits for something.</param>
    public static IReadOnlyList<Resource> Create(
        string name,
        Input<string>? first,
        Input<string>? second,
        Namespace ns,
        Func<Resource, CustomResourceOptions> child)
    {
        // Two objects: the provider deletes and makes a secret anew to change it, and meanwhile Calico finds no password.
        (string Resource, string Name, Input<string>? Password)[] slots =
        [
            (SecretOf(name, BgpPasswordSlot.First), CalicoNames.PasswordSecret, first),
            (SecretOf(name, BgpPasswordSlot.Second), CalicoNames.PasswordSecret2, second),
        ];
        List<Resource> secrets = [.. slots.Where(slot => slot.Password is not null).Select(slot => new Secret(
            slot.Resource,
            new SecretArgs
            {
                Metadata = Metadata(slot.Name),
                Type = "Opaque",
                StringData = { [CalicoNames.PasswordKey] = slot.Password! },
            },
            child(ns)))];
        var role = new Role(
            $"{name}-bgp-role",
            new RoleArgs
            {
                Metadata = Metadata(RoleName),
                Rules =
                {
                    new PolicyRuleArgs
                    {
                        ApiGroups = { string.Empty },
                        Resources = { "secrets" },
                        ResourceNames = slots.Where(slot => slot.Password is not null).Select(slot => slot.Name).ToList(),
                        Verbs = { "get", "list", "watch" },
                    },
                },
            },
            child(ns));
        var binding = new RoleBinding(
            $"{name}-bgp-role-binding",
            new RoleBindingArgs
            {
                Metadata = Metadata(RoleName),
                RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = RoleName },
                Subjects =
                {
                    new SubjectArgs
                    {
                        Kind = "ServiceAccount",
                        Name = CalicoNames.NodeServiceAccount,
                        Namespace = CalicoNames.SystemNamespace,
                    },
                },
            },
            child(ns));
        return [.. secrets, role, binding];
    }

    private static ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = CalicoNames.SystemNamespace };
}
