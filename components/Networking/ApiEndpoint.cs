namespace CalicoAci.Components.Networking;

/// <summary>The address of the Kubernetes API that does not need a service: Calico's eBPF data plane replaces kube-proxy.</summary>
/// <param name="Host">The virtual address or name of the API.</param>
/// <param name="Port">The port.</param>
public sealed record ApiEndpoint(string Host, int Port);
