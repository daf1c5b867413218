using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace CalicoAci.Components.Networking;

/// <summary>The secret with the password of the sessions, and the right of calico-node to read it.</summary>
internal static class BgpPasswordResources
{
    private const string RoleName = "bgp-secret-reader";

    /// <summary>Creates secret, role and role binding.</summary>
    /// <param name="name">The name of the component.</param>
    /// <param name="password">The password.</param>
    /// <param name="ns">The namespace of calico-node.</param>
    /// <param name="child">Makes the options of a child that waits for something.</param>
    public static IReadOnlyList<Resource> Create(
        string name,
        Input<string> password,
        Namespace ns,
        Func<Resource, CustomResourceOptions> child)
    {
        var secret = new Secret(
            $"{name}-bgp-password",
            new SecretArgs
            {
                Metadata = Metadata(CalicoNames.PasswordSecret),
                Type = "Opaque",
                StringData = { [CalicoNames.PasswordKey] = password },
            },
            child(ns));
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
                        ResourceNames = { CalicoNames.PasswordSecret },
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
        return [secret, role, binding];
    }

    private static ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = CalicoNames.SystemNamespace };
}
