using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace CalicoAci.Components.Networking;

/// <summary>Names that Calico and its operator give a meaning.</summary>
internal static class CalicoNames
{
    /// <summary>The namespace of the operator.</summary>
    public const string OperatorNamespace = "tigera-operator";

    /// <summary>The namespace of calico-node, where it looks for secrets.</summary>
    public const string SystemNamespace = "calico-system";

    /// <summary>The service account of calico-node.</summary>
    public const string NodeServiceAccount = "calico-node";

    /// <summary>The name of objects that exist once in a cluster.</summary>
    public const string DefaultName = "default";

    /// <summary>The secret with the password of the sessions.</summary>
    public const string PasswordSecret = "bgp-secrets";

    /// <summary>The secret with the second password.</summary>
    public const string PasswordSecret2 = "bgp-secrets-2";

    /// <summary>The key of the password in the secret.</summary>
    public const string PasswordKey = "password";

    /// <summary>The filter that keeps routes of others from the fabric.</summary>
    public const string ExportFilter = "cluster-ranges";

    /// <summary>Metadata of an object that exists once in a cluster.</summary>
    public static ObjectMetaArgs Default => new() { Name = DefaultName };

    /// <summary>Metadata of an object that Calico or its operator makes too: we own the fields that we set, they own the rest.</summary>
    public static ObjectMetaArgs SharedDefault => new()
    {
        Name = DefaultName,
        Annotations = { ["pulumi.com/patchForce"] = "true" },
    };

    /// <summary>Options of an object that Calico or its operator makes too: it is taken over, and stays when it leaves the program.</summary>
    public static CustomResourceOptions Shared(CustomResourceOptions options, ProviderResource? adopting)
    {
        options.Provider = adopting;
        options.RetainOnDelete = true;
        return options;
    }
}
