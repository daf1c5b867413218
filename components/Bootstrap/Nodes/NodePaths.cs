namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Where things are on a node.</summary>
public static class NodePaths
{
    /// <summary>What scripts read about the node.</summary>
    public const string Configuration = "/etc/calico-aci";

    /// <summary>The scripts.</summary>
    public const string Scripts = "/usr/local/lib/calico-aci";

    /// <summary>kubeadm's patches of static pods.</summary>
    public const string Patches = Configuration + "/patches";

    /// <summary>What kubeadm init reads on a control-plane node.</summary>
    public const string InitConfiguration = Configuration + "/kubeadm-init.yaml";

    /// <summary>The kubelet's extra arguments from the settings, one a line.</summary>
    public const string KubeletArguments = Configuration + "/kubelet-arguments";

    /// <summary>The audit policy of the API server.</summary>
    public const string AuditPolicy = Configuration + "/audit-policy.yaml";

    /// <summary>The network configuration of a machine without cloud-init; on one with NetworkManager it is in <see cref="Ifcfg.IfcfgFile.Directory"/>.</summary>
    public const string Netplan = "/etc/netplan/60-calico-aci.yaml";

    /// <summary>The directory of the API server's encryption keys.</summary>
    public const string Encryption = "/etc/kubernetes/encryption";

    /// <summary>The path of a script.</summary>
    public static string Script(string name) => $"{Scripts}/{name}.sh";
}
