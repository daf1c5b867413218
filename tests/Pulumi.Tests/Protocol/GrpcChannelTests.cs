using System.Net;
using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;

namespace Pulumi.Tests.Protocol;

internal sealed class GrpcChannelTests
{
    private const string Service = "test.Echo";

    [Test]
    public async Task CarriesARequestAndItsAnswer()
    {
        await using RpcServer server = await StartAsync((request, _) => Task.FromResult(new StringValue { Value = request.Value + "!" }));
        using var channel = new GrpcChannel(server.Address);

        Assert.That(await CallAsync(channel, "hello"), Is.EqualTo("hello!"));
        Assert.That(await CallAsync(channel, ""), Is.EqualTo("!"));
    }

    [Test]
    public async Task CarriesAnEmptyAnswer()
    {
        await using RpcServer server = await StartAsync((_, _) => Task.FromResult(new StringValue()));
        using var channel = new GrpcChannel(server.Address);

        Assert.That(await CallAsync(channel, "hello"), Is.Empty);
    }

    [TestCase(StatusCode.InvalidArgument, "plain text")]
    [TestCase(StatusCode.AlreadyExists, "Umlaute äöü, 100 % and a\nline break")]
    [TestCase(StatusCode.Unavailable, "日本語")]
    [TestCase(StatusCode.Unauthenticated, "")]
    public async Task CarriesStatusAndText(StatusCode status, string text)
    {
        await using RpcServer server = await StartAsync((_, _) => throw new RpcException(status, text));
        using var channel = new GrpcChannel(server.Address);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;

        Assert.That(error.StatusCode, Is.EqualTo(status));
        Assert.That(error.Detail, Is.EqualTo(text));
    }

    [Test]
    public async Task ReportsAFailedHandlerAsUnknown()
    {
        await using RpcServer server = await StartAsync((_, _) => throw new InvalidOperationException("no such luck"));
        using var channel = new GrpcChannel(server.Address);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;

        Assert.That(error.StatusCode, Is.EqualTo(StatusCode.Unknown));
        Assert.That(error.Detail, Is.EqualTo("no such luck"));
    }

    [Test]
    public async Task ReportsAnUnknownMethodAsUnimplemented()
    {
        await using var server = new RpcServer();
        await server.StartAsync();
        using var channel = new GrpcChannel(server.Address);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;

        Assert.That(error.StatusCode, Is.EqualTo(StatusCode.Unimplemented));
        Assert.That(error.Message, Does.Contain("test.Echo/Say"));
    }

    [Test]
    public async Task RefusesToSendMoreThanTheLimit()
    {
        await using RpcServer server = await StartAsync((request, _) => Task.FromResult(request));
        using var channel = new GrpcChannel(server.Address, maximumMessageSize: 1000);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, new string('x', 1000))))!;

        Assert.That(error.StatusCode, Is.EqualTo(StatusCode.ResourceExhausted));
        Assert.That(error.Detail, Is.EqualTo("A message of 1003 bytes is larger than the limit of 1000 bytes."));
    }

    [Test]
    public async Task RefusesToReceiveMoreThanTheLimit()
    {
        await using RpcServer server = await StartAsync((_, _) => Task.FromResult(new StringValue { Value = new string('x', 5000) }));
        using var channel = new GrpcChannel(server.Address, maximumMessageSize: 1000);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;

        Assert.That(error.StatusCode, Is.EqualTo(StatusCode.ResourceExhausted));
        Assert.That(error.Detail, Does.Contain("limit of 1000 bytes"));
    }

    [Test]
    public async Task ServerRefusesMoreThanItsLimit()
    {
        await using RpcServer server = await StartAsync((request, _) => Task.FromResult(request), maximumMessageSize: 1000);
        using var channel = new GrpcChannel(server.Address);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, new string('x', 100_000))))!;

        Assert.That(error.StatusCode, Is.EqualTo(StatusCode.ResourceExhausted));
    }

    [Test]
    public async Task CarriesMessagesFarLargerThanAWindow()
    {
        await using RpcServer server = await StartAsync((request, _) => Task.FromResult(request));
        using var channel = new GrpcChannel(server.Address);
        string text = new('x', 30_000_000);

        Assert.That(await CallAsync(channel, text), Is.EqualTo(text));
    }

    [Test]
    public async Task RunsManyCallsAtOnce()
    {
        const int calls = 3000;
        var all = new TaskCompletionSource();
        int arrived = 0;
        await using RpcServer server = await StartAsync(async (request, _) =>
        {
            if (Interlocked.Increment(ref arrived) == calls)
            {
                all.SetResult();
            }

            await all.Task;
            return request;
        });
        using var channel = new GrpcChannel(server.Address);

        string[] answers = await Task.WhenAll(Enumerable.Range(0, calls).Select(i => CallAsync(channel, $"{i}")))
            .WaitAsync(TimeSpan.FromSeconds(30));

        Assert.That(answers, Is.EqualTo(Enumerable.Range(0, calls).Select(i => $"{i}")));
    }

    [Test]
    public async Task CancellationReachesTheServer()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using RpcServer server = await StartAsync(async (request, ct) =>
        {
            await using CancellationTokenRegistration registration = ct.Register(cancelled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            return request;
        });
        using var channel = new GrpcChannel(server.Address);
        using var source = new CancellationTokenSource();

        Task<string> call = CallAsync(channel, "", source.Token);
        await started.Task;
        await source.CancelAsync();

        await Assert.ThatAsync(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Test]
    public async Task SaysThatTheEngineIsGoneWhenNothingListens()
    {
        RpcServer server = await StartAsync((request, _) => Task.FromResult(request));
        using var channel = new GrpcChannel(server.Address);
        await CallAsync(channel, "");
        await server.DisposeAsync();

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;

        Assert.That(error.StatusCode, Is.EqualTo(StatusCode.Unavailable));
        Assert.That(error.Message, Does.StartWith("The engine is gone: ").And.Contain(channel.Address));
    }

    [Test]
    public async Task SaysThatTheEngineIsGoneWhenItStopsDuringACall()
    {
        var started = new TaskCompletionSource();
        RpcServer server = await StartAsync(async (request, ct) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, ct);
            return request;
        });
        using var channel = new GrpcChannel(server.Address);

        Task<string> call = CallAsync(channel, "");
        await started.Task;
        await server.DisposeAsync();

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => call))!;
        Assert.That(error.StatusCode, Is.AnyOf(StatusCode.Unavailable, StatusCode.Cancelled));
    }

    [Test]
    [Repeat(20)]
    public async Task ServerCanBeDisposedWhileItStarts()
    {
        await using var server = new RpcServer();
        _ = server.StartAsync();
    }

    [Test]
    public async Task SaysThatTheListenerDoesNotSpeakGrpc()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task answering = Task.Run(async () =>
        {
            using TcpClient client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        });
        using var channel = new GrpcChannel(listener.LocalEndpoint.ToString()!);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;

        await answering;
        Assert.That(error.StatusCode, Is.AnyOf(StatusCode.Unavailable, StatusCode.Internal));
        Assert.That(error.Message, Does.Contain(channel.Address));
    }

    private static async Task<RpcServer> StartAsync(
        Func<StringValue, CancellationToken, Task<StringValue>> handler, int maximumMessageSize = GrpcMessage.MaximumSize)
    {
        var server = new RpcServer(maximumMessageSize);
        server.Map(Service, "Say", StringValue.Parser, handler);
        await server.StartAsync();
        return server;
    }

    private static async Task<string> CallAsync(GrpcChannel channel, string text, CancellationToken ct = default) =>
        (await channel.UnaryAsync(Service, "Say", new StringValue { Value = text }, StringValue.Parser, ct)).Value;
}
