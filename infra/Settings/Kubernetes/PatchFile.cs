using System.Text.RegularExpressions;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>The names of kubeadm's patch files.</summary>
internal static partial class PatchFile
{
    /// <summary>The form in words.</summary>
    public const string Hint = "target[suffix][+strategic|+merge|+json].yaml, where target is kube-apiserver, kube-controller-manager, kube-scheduler, etcd, kubeletconfiguration or corednsdeployment";

    /// <summary>Whether kubeadm reads a file of this name.</summary>
    public static bool IsValid(string file) => Pattern().IsMatch(file);

    [GeneratedRegex(@"^(kube-apiserver|kube-controller-manager|kube-scheduler|etcd|kubeletconfiguration|corednsdeployment)[A-Za-z0-9_-]*(\+(strategic|merge|json))?\.(json|yaml)$")]
    private static partial Regex Pattern();
}
