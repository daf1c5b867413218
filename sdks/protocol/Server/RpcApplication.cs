using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Google.Protobuf;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Pulumi.Protocol;

/// <summary>Carries gRPC calls between Kestrel's request features and the methods.</summary>
internal sealed class RpcApplication(RpcServer server, int maximumMessageSize) : IHttpApplication<IFeatureCollection>
{
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        IHttpRequestFeature request = context.GetRequiredFeature<IHttpRequestFeature>();
        IHttpResponseFeature response = context.GetRequiredFeature<IHttpResponseFeature>();
        if (!request.Headers.ContentType.ToString().StartsWith(GrpcMessage.ContentType, StringComparison.Ordinal))
        {
            server.OnGarbage();
            response.StatusCode = 415;
            return;
        }

        response.Headers.ContentType = GrpcMessage.ContentType;
        RpcAnswer answer;
        try
        {
            IMessage message = await CallAsync(context, request.Path).ConfigureAwait(false);
            await WriteAsync(context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer, message).ConfigureAwait(false);
            answer = RpcAnswer.Of(message);
        }
        catch (Exception e)
        {
            if (e is InvalidProtocolBufferException)
            {
                server.OnGarbage();
            }

            answer = RpcAnswer.Of(e);
        }

        var trailers = context.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
        trailers["grpc-status"] = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        if (answer.Text.Length > 0)
        {
            trailers["grpc-message"] = GrpcMessage.EncodeText(answer.Text);
        }
    }

    private async Task<IMessage> CallAsync(IFeatureCollection context, string path)
    {
        await server.Gate.ConfigureAwait(false);
        RpcMethod method = server.Find(path);
        PipeReader reader = context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
        CancellationToken aborted = context.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
        ReadOnlySequence<byte> body = await ReadAsync(reader, aborted).ConfigureAwait(false);
        Task<IMessage> answer = method(body, aborted);
        // The method has parsed the message before its first wait.
        reader.AdvanceTo(body.End);
        return await answer.ConfigureAwait(false);
    }

    private async Task<ReadOnlySequence<byte>> ReadAsync(PipeReader reader, CancellationToken ct)
    {
        int size = -1;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(ct).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = read.Buffer;
            if (size < 0 && buffer.Length >= GrpcMessage.PrefixSize)
            {
                size = ReadPrefix(buffer);
            }

            if (size >= 0 && buffer.Length >= GrpcMessage.PrefixSize + size)
            {
                return buffer.Slice(GrpcMessage.PrefixSize, size);
            }

            if (read.IsCompleted)
            {
                throw new RpcException(StatusCode.Internal, "The request ends inside a message.");
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private int ReadPrefix(ReadOnlySequence<byte> buffer)
    {
        Span<byte> prefix = stackalloc byte[GrpcMessage.PrefixSize];
        buffer.Slice(0, GrpcMessage.PrefixSize).CopyTo(prefix);
        return GrpcMessage.ReadPrefix(prefix, maximumMessageSize);
    }

    private async Task WriteAsync(PipeWriter writer, IMessage message)
    {
        byte[] frame = GrpcMessage.Frame(message, maximumMessageSize);
        await writer.WriteAsync(frame).ConfigureAwait(false);
    }
}
