using System.Text;
using CalicoAci.ApicStandIn.Http;
using CalicoAci.ApicStandIn.Login;
using CalicoAci.ApicStandIn.Objects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CalicoAci.ApicStandIn;

/// <summary>A server on a free port of this machine that answers the way an APIC does: login, objects, queries and refusals.</summary>
public sealed class StandInApic : IAsyncDisposable
{
    private static readonly string[] BuiltIn =
    [
        "uni", "uni/infra", "uni/fabric", "uni/controller", "uni/userext", "uni/vmmp-VMware", "uni/tn-common", "uni/tn-infra", "uni/tn-mgmt",
        "topology", "topology/pod-1", "topology/pod-1/node-1",
    ];

    private readonly WebApplication _server;

    private StandInApic(StandInOptions options)
    {
        foreach (string dn in BuiltIn)
        {
            Objects.BuildIn(dn);
        }

        Objects.BuildIn("topology/pod-1/node-1/sys", ("role", "controller"), ("version", options.Version), ("id", "1"), ("podId", "1"), ("name", "apic1"), ("state", "in-service"));
        Objects.BuildIn($"uni/userext/user-{options.User}", ("pwd", options.Password));
        var api = new RestApi(Objects, new Sessions(Objects, options), options);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(context => AnswerAsync(api, context));
    }

    /// <summary>Where the server listens.</summary>
    public Uri Url => new(_server.Urls.Single());

    /// <summary>What the server holds, secure attributes too.</summary>
    public ObjectStore Objects { get; } = new();

    /// <summary>Starts a server.</summary>
    public static async Task<StandInApic> StartAsync(StandInOptions? options = null)
    {
        var apic = new StandInApic(options ?? new StandInOptions());
        await apic._server.StartAsync();
        return apic;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task AnswerAsync(RestApi api, HttpContext context)
    {
        ApicResponse response;
        try
        {
            response = api.Answer(await ApicRequest.ReadAsync(context));
        }
        catch (ApicException error)
        {
            response = ApicResponse.Of(error);
        }

        context.Response.StatusCode = (int)response.Status;
        context.Response.ContentType = "application/json";
        if (response.Token is { } token)
        {
            context.Response.Headers.SetCookie = $"APIC-cookie={token}; path=/; HttpOnly";
        }

        await context.Response.WriteAsync(response.Body.ToJsonString(), Encoding.UTF8, context.RequestAborted);
    }
}
