using System.Globalization;
using Google.Protobuf;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi.Callbacks;

/// <summary>Reads one gRPC request from Kestrel and writes the response.</summary>
internal sealed class CallbackApplication(Func<CallbackInvokeRequest, CancellationToken, Task<IMessage>> invoke) : IHttpApplication<IFeatureCollection>
{
    private const string Path = "/pulumirpc.Callbacks/Invoke";

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        context.GetRequiredFeature<IHttpResponseFeature>().Headers.ContentType = GrpcMessage.ContentType;
        var status = StatusCode.OK;
        var text = "";
        try
        {
            var response = await CallAsync(context).ConfigureAwait(false);
            await context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(GrpcMessage.Frame(response)).ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            (status, text) = (e.StatusCode, e.Message);
        }
        catch (Exception e)
        {
            (status, text) = (StatusCode.Unknown, e.Message);
        }

        var trailers = context.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
        trailers["grpc-status"] = ((int)status).ToString(CultureInfo.InvariantCulture);
        if (text.Length > 0)
        {
            trailers["grpc-message"] = GrpcMessage.EncodeText(text);
        }
    }

    private async Task<IMessage> CallAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        if (request.Path != Path)
        {
            throw new RpcException(StatusCode.Unimplemented, $"The program does not know {request.Path.TrimStart('/')}.");
        }

        var aborted = context.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
        var prefix = new byte[GrpcMessage.PrefixSize];
        await request.Body.ReadExactlyAsync(prefix, aborted).ConfigureAwait(false);
        var body = new byte[GrpcMessage.ReadPrefix(prefix)];
        await request.Body.ReadExactlyAsync(body, aborted).ConfigureAwait(false);
        return await invoke(CallbackInvokeRequest.Parser.ParseFrom(body), aborted).ConfigureAwait(false);
    }
}
