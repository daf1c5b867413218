namespace CalicoAci.Components.Bootstrap.LoadBalancer;

/// <summary>A section of haproxy.cfg.</summary>
/// <param name="Header">Its kind and name, such as <c>backend kube-apiserver</c>.</param>
/// <param name="Directives">Its lines.</param>
public sealed record HaproxySection(string Header, IReadOnlyList<string> Directives);
