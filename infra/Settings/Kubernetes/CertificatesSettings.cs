using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>The certificates of the control plane.</summary>
[Setting("The certificates of the control plane. They are good for a year; an upgrade of Kubernetes renews them too.")]
public sealed record CertificatesSettings
{
    /// <summary>The name of the renewal.</summary>
    [Setting("Renews the certificates of all control-plane nodes, one node after the other, whenever this text changes: a date, for example.", Pattern = "[A-Za-z0-9][A-Za-z0-9._:-]*", PatternHint = "a word of letters, digits, '.', '_', ':' and '-'", MaximumLength = 63, Example = "2026-11-01")]
    public string? Renew { get; init; }
}
