using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>Extra arguments of Kubernetes' components: name without dashes to value.</summary>
[Setting("Extra arguments of the components: name without dashes to value. They go over what the program sets itself.")]
public sealed record ExtraArgumentsSettings
{
    /// <summary>The API server.</summary>
    [Setting("The API server's.")]
    public IReadOnlyDictionary<string, string> ApiServer { get; init; } = new Dictionary<string, string>();

    /// <summary>The controller manager.</summary>
    [Setting("The controller manager's.")]
    public IReadOnlyDictionary<string, string> ControllerManager { get; init; } = new Dictionary<string, string>();

    /// <summary>The scheduler.</summary>
    [Setting("The scheduler's.")]
    public IReadOnlyDictionary<string, string> Scheduler { get; init; } = new Dictionary<string, string>();

    /// <summary>etcd.</summary>
    [Setting("etcd's.")]
    public IReadOnlyDictionary<string, string> Etcd { get; init; } = new Dictionary<string, string>();

    /// <summary>The kubelet.</summary>
    [Setting("The kubelet's.")]
    public IReadOnlyDictionary<string, string> Kubelet { get; init; } = new Dictionary<string, string>();
}
