using CalicoAci.Engine.Model;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace CalicoAci.Engine.Monitor;

/// <summary>Serves what a program tells besides its resources.</summary>
/// <param name="state">The registrations.</param>
/// <param name="problems">Takes the program's messages.</param>
internal sealed class EngineService(DeploymentState state, ProblemLog problems)
{
    private string _root = "";

    /// <summary>Adds the calls to a server.</summary>
    public void Map(RpcServer server)
    {
        server.Map(EngineClient.Service, "Log", LogRequest.Parser, (request, _) =>
        {
            Log(request);
            return Task.FromResult(new Empty());
        });
        server.Map(EngineClient.Service, "GetRootResource", GetRootResourceRequest.Parser, (_, _) =>
            Task.FromResult(new GetRootResourceResponse { Urn = _root.Length > 0 ? _root : state.StackUrn }));
        server.Map(EngineClient.Service, "SetRootResource", SetRootResourceRequest.Parser, (request, _) =>
        {
            _root = request.Urn;
            return Task.FromResult(new SetRootResourceResponse());
        });
        server.Map(EngineClient.Service, "RequirePulumiVersion", RequirePulumiVersionRequest.Parser, (_, _) =>
            Task.FromResult(new RequirePulumiVersionResponse()));
    }

    private void Log(LogRequest request)
    {
        string message = request.Message.Trim();
        if (request.Ephemeral || message.Length == 0 || request.Severity == LogSeverity.Debug)
        {
            return;
        }

        ProblemSeverity severity = request.Severity switch
        {
            LogSeverity.Error => ProblemSeverity.Error,
            LogSeverity.Warning => ProblemSeverity.Warning,
            _ => ProblemSeverity.Info,
        };
        problems.Add(new Problem(severity, message, request.Urn == state.StackUrn ? "" : request.Urn));
    }
}
