using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Protocol;

/// <summary>The calls that a program makes besides registering resources.</summary>
public sealed class EngineClient(GrpcChannel channel)
{
    /// <summary>The full name of the service.</summary>
    public const string Service = "pulumirpc.Engine";

    /// <summary>Sends a line for the user.</summary>
    public Task<Empty> LogAsync(LogRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "Log", request, Empty.Parser, ct);

    /// <summary>Asks for the URN of the root resource.</summary>
    public Task<GetRootResourceResponse> GetRootResourceAsync(GetRootResourceRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "GetRootResource", request, GetRootResourceResponse.Parser, ct);

    /// <summary>Tells the URN of the root resource.</summary>
    public Task<SetRootResourceResponse> SetRootResourceAsync(SetRootResourceRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "SetRootResource", request, SetRootResourceResponse.Parser, ct);

    /// <summary>Tells that a debugger can attach.</summary>
    public Task<Empty> StartDebuggingAsync(StartDebuggingRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "StartDebugging", request, Empty.Parser, ct);

    /// <summary>Fails where the engine's version is outside a range.</summary>
    public Task<RequirePulumiVersionResponse> RequirePulumiVersionAsync(RequirePulumiVersionRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RequirePulumiVersion", request, RequirePulumiVersionResponse.Parser, ct);
}
