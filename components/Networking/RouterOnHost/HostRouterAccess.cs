using Pulumi;
using Pulumi.Command.Remote.Inputs;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>A host, and how it is reached before it routes: by its management address.</summary>
/// <param name="Host">The host.</param>
/// <param name="Connection">The SSH connection, as a user with sudo.</param>
public sealed record HostRouterAccess(HostRouter Host, Input<ConnectionArgs> Connection);
