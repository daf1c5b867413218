using CalicoAci.Engine.Monitor;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace CalicoAci.Engine.Tests.Monitor;

internal sealed class TransformRunnerTests
{
    private const string Parent = "urn:pulumi:dev::p::a:b:Group::g";

    [Test]
    public async Task OwnTransformsRunBeforeThoseOfParentsAndOfTheStack()
    {
        await using RpcServer program = await ServeAsync();
        using var runner = new TransformRunner();
        runner.AddStackTransform(new Callback { Target = program.Address, Token = "stack" });
        runner.Remember(Parent, new RegisterResourceRequest { Transforms = { new Callback { Target = program.Address, Token = "parent" } } });
        var request = new RegisterResourceRequest
        {
            Type = "x:y:Z",
            Name = "n",
            Custom = true,
            Parent = Parent,
            Object = new Struct { Fields = { ["trace"] = Value.ForString("") } },
            Dependencies = { "d" },
            Transforms = { new Callback { Target = program.Address, Token = "own" } },
        };

        RegisterResourceRequest changed = await runner.ApplyAsync(request, default);

        Assert.That(changed.Object.Fields["trace"].StringValue, Is.EqualTo("own n,parent n,stack n,"));
        Assert.That(changed.IgnoreChanges, Is.EqualTo(new[] { "own", "parent", "stack" }));
        Assert.That(changed.Dependencies, Is.EqualTo(new[] { "d" }));
        Assert.That(changed.Protect, Is.True);
    }

    [Test]
    public async Task LookupsAreTransformed()
    {
        await using RpcServer program = await ServeAsync();
        using var runner = new TransformRunner();
        runner.AddInvokeTransform(new Callback { Target = program.Address, Token = "invoke" });

        ResourceInvokeRequest changed = await runner.ApplyAsync(new ResourceInvokeRequest { Tok = "x:y:get", Version = "1" }, default);

        Assert.That(changed.Args.Fields["token"].StringValue, Is.EqualTo("x:y:get"));
        Assert.That(changed.Version, Is.EqualTo("1"));
    }

    private static async Task<RpcServer> ServeAsync()
    {
        var server = new RpcServer();
        server.Map("pulumirpc.Callbacks", "Invoke", CallbackInvokeRequest.Parser, (call, _) =>
            Task.FromResult(new CallbackInvokeResponse { Response = call.Token == "invoke" ? Invoke(call.Request) : Transform(call) }));
        await server.StartAsync();
        return server;
    }

    private static ByteString Transform(CallbackInvokeRequest call)
    {
        TransformRequest request = TransformRequest.Parser.ParseFrom(call.Request);
        Struct properties = request.Properties.Clone();
        properties.Fields["trace"] = Value.ForString($"{properties.Fields["trace"].StringValue}{call.Token} {request.Name},");
        TransformResourceOptions options = request.Options.Clone();
        options.IgnoreChanges.Add(call.Token);
        options.Protect = true;
        return new TransformResponse { Properties = properties, Options = options }.ToByteString();
    }

    private static ByteString Invoke(ByteString bytes)
    {
        TransformInvokeRequest request = TransformInvokeRequest.Parser.ParseFrom(bytes);
        return new TransformInvokeResponse
        {
            Args = new Struct { Fields = { ["token"] = Value.ForString(request.Token) } },
            Options = request.Options,
        }.ToByteString();
    }
}
