using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's side of messages to the user, as a deployment sees it.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task SetRootResourceAsync(SetRootResourceRequest request);
}
