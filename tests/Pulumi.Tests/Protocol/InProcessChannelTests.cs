using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;

namespace Pulumi.Tests.Protocol;

internal sealed class InProcessChannelTests
{
    private const string Service = "test.Echo";

    [Test]
    public async Task CarriesACopyOfARequestAndOfItsAnswer()
    {
        StringValue? seen = null;
        var kept = new StringValue { Value = "answer" };
        await using RpcServer server = Start((request, _) =>
        {
            seen = request;
            return Task.FromResult(kept);
        });
        using var channel = new GrpcChannel(server.Address);
        var sent = new StringValue { Value = "hello" };

        StringValue got = await channel.UnaryAsync(Service, "Say", sent, StringValue.Parser);

        Assert.That(seen, Is.EqualTo(sent).And.Not.SameAs(sent));
        Assert.That(got, Is.EqualTo(kept).And.Not.SameAs(kept));
    }

    [Test]
    public async Task CarriesStatusAndTextOfAFailure()
    {
        await using RpcServer server = Start((request, _) => throw (request.Value == "" ? new InvalidOperationException("no such luck") : new RpcException(StatusCode.AlreadyExists, request.Value)));
        using var channel = new GrpcChannel(server.Address);

        RpcException known = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "äöü")))!;
        RpcException other = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;
        RpcException missing = (await Assert.ThrowsAsync<RpcException>(() => channel.UnaryAsync(Service, "Sing", new StringValue(), StringValue.Parser)))!;

        Assert.That((known.StatusCode, known.Detail), Is.EqualTo((StatusCode.AlreadyExists, "äöü")));
        Assert.That((other.StatusCode, other.Detail), Is.EqualTo((StatusCode.Unknown, "no such luck")));
        Assert.That((missing.StatusCode, missing.Detail), Is.EqualTo((StatusCode.Unimplemented, "test.Echo/Sing is not known here.")));
    }

    [TestCase(1000, GrpcMessage.MaximumSize)]
    [TestCase(GrpcMessage.MaximumSize, 1000)]
    public async Task RefusesMoreThanTheLimitOfEitherSide(int client, int serving)
    {
        await using RpcServer server = Start((request, _) => Task.FromResult(request), serving);
        using var channel = new GrpcChannel(server.Address, client);

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, new string('x', 1000))))!;

        Assert.That((error.StatusCode, error.Detail), Is.EqualTo((StatusCode.ResourceExhausted, "A message of 1003 bytes is larger than the limit of 1000 bytes.")));
    }

    [Test]
    public async Task WaitsUntilTheMethodsAreKnown()
    {
        var ready = new TaskCompletionSource();
        await using var server = new RpcServer { Gate = ready.Task };
        server.StartInProcess();
        using var channel = new GrpcChannel(server.Address);

        Task<string> early = CallAsync(channel, "early");
        server.Map(Service, "Say", StringValue.Parser, (StringValue request, CancellationToken _) => Task.FromResult(request));
        Assert.That(early.IsCompleted, Is.False);
        ready.SetResult();

        Assert.That(await early.WaitAsync(TimeSpan.FromSeconds(30)), Is.EqualTo("early"));
    }

    [Test]
    public async Task EndsACallThatIsCancelled()
    {
        await using RpcServer server = Start((_, _) => new TaskCompletionSource<StringValue>().Task);
        using var channel = new GrpcChannel(server.Address);
        using var cancel = new CancellationTokenSource();

        Task<string> call = CallAsync(channel, "", cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThatAsync(() => call.WaitAsync(TimeSpan.FromSeconds(30)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task SaysThatTheServerIsGone()
    {
        RpcServer server = Start((request, _) => Task.FromResult(request));
        using var channel = new GrpcChannel(server.Address);
        await server.DisposeAsync();

        RpcException error = (await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "")))!;

        Assert.That(error.StatusCode, Is.EqualTo(StatusCode.Unavailable));
        Assert.That(error.Detail, Is.EqualTo($"The engine is gone: nothing listens on {channel.Address} any more."));
    }

    private static RpcServer Start(Func<StringValue, CancellationToken, Task<StringValue>> handler, int maximumMessageSize = GrpcMessage.MaximumSize)
    {
        var server = new RpcServer(maximumMessageSize);
        server.Map(Service, "Say", StringValue.Parser, handler);
        server.StartInProcess();
        return server;
    }

    private static async Task<string> CallAsync(GrpcChannel channel, string text, CancellationToken ct = default) =>
        (await channel.UnaryAsync(Service, "Say", new StringValue { Value = text }, StringValue.Parser, ct)).Value;
}
