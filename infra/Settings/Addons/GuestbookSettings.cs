using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>Kubernetes' guestbook, reached through the ingress controller.</summary>
[Setting("Kubernetes' guestbook, reached through the ingress controller.")]
public sealed record GuestbookSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The host name.</summary>
    [Setting("The host name of its ingress; every name unless given.", Pattern = KubernetesName.Host, PatternHint = KubernetesName.HostHint, MaximumLength = KubernetesName.SubdomainLength, Example = "guestbook.dev.example.com")]
    public string? Host { get; init; }

    /// <summary>The replicas.</summary>
    [Setting("The replicas of the page.", Minimum = 1, Maximum = 64)]
    public int Replicas { get; init; } = 3;
}
