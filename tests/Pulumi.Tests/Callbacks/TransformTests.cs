using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Tests.Fakes;
using Pulumi.Tests.Resources;
using Pulumirpc;

namespace Pulumi.Tests.Callbacks;

/// <summary>The engine calls functions of the program over gRPC, as the CLI does.</summary>
public class TransformTests
{
    [Test]
    public async Task TransformChangesInputsAndOptions()
    {
        TransformResponse? response = null;
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = async request =>
                {
                    if (request.Transforms.Count > 0)
                    {
                        response = TransformResponse.Parser.ParseFrom(await CallAsync(request.Transforms.Single(), RequestOf(request)));
                    }

                    return FakeMonitor.Echo(request);
                },
            },
        };

        await run.SucceedAsync(() => _ = new LocalCommand(
            "c",
            new LocalCommandArgs { Create = "x", Environment = { ["K"] = Output.CreateSecret("v") } },
            new CustomResourceOptions
            {
                ResourceTransforms =
                {
                    async (args, ct) =>
                    {
                        await Task.Yield();
                        Assert.That((args.Name, args.Type, args.Custom, Deployment.Instance.StackName), Is.EqualTo(("c", "command:local:Command", true, "stack")));
                        var options = CustomResourceOptions.Merge(
                            (CustomResourceOptions)args.Options,
                            new CustomResourceOptions { Protect = true, IgnoreChanges = { "create" }, CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5) } });
                        return new ResourceTransformResult(args.Args.SetItem("create", "y"), options);
                    },
                },
            }));

        Assert.That(response!.Properties.Fields["create"].StringValue, Is.EqualTo("y"));
        Assert.That(response.Properties.Fields["environment"].StructValue.Fields["secret"].BoolValue);
        Assert.That((response.Options.Protect, response.Options.Provider, response.Options.CustomTimeouts.Create), Is.EqualTo((true, "urn:pulumi:s::p::pulumi:providers:command::p::id", "5m")));
        Assert.That(response.Options.IgnoreChanges, Is.EqualTo(new[] { "create" }));
        Assert.That(response.Options.DependsOn, Is.EqualTo(new[] { "urn:pulumi:s::p::t:i:T::dep" }));
        Assert.That(response.Options.Aliases.Single().Spec.Name, Is.EqualTo("old"));
        Assert.That(response.Options.Hooks.BeforeCreate, Is.EqualTo(new[] { "hook" }));
    }

    [Test]
    public async Task TransformThatReturnsNullChangesNothing()
    {
        TransformResponse? response = null;
        TransformRequest? sent = null;
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = async request =>
                {
                    sent = RequestOf(request);
                    response = TransformResponse.Parser.ParseFrom(await CallAsync(request.Transforms.Single(), sent));
                    return FakeMonitor.Echo(request);
                },
            },
        };

        await run.SucceedAsync(() => _ = new LocalCommand("c", options: new CustomResourceOptions { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } }));

        Assert.That(response!.Properties, Is.EqualTo(sent!.Properties));
        Assert.That(response.Options, Is.EqualTo(sent.Options));
    }

    [Test]
    public async Task FailureOfATransformReachesTheEngine()
    {
        RpcException? failure = null;
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = async request =>
                {
                    failure = await Assert.ThrowsAsync<RpcException>(() => CallAsync(request.Transforms.Single(), RequestOf(request)));
                    var unknown = await Assert.ThrowsAsync<RpcException>(() => CallAsync(new Callback { Target = request.Transforms.Single().Target, Token = "none" }, RequestOf(request)));
                    Assert.That(unknown!.StatusCode, Is.EqualTo(StatusCode.InvalidArgument));
                    return FakeMonitor.Echo(request);
                },
            },
        };

        await run.SucceedAsync(() => _ = new LocalCommand("c", options: new CustomResourceOptions { ResourceTransforms = { (_, _) => throw new FormatException("bad ü") } }));

        Assert.That((failure!.StatusCode, failure.Detail), Is.EqualTo((StatusCode.Unknown, "bad ü")));
    }

    [Test]
    public async Task TransformNeedsAnEngineThatKnowsIt()
    {
        var run = new FakeRun { Monitor = new FakeMonitor { KnownFeatures = [] } };

        var errors = await run.FailAsync(() => _ = new LocalCommand("c", options: new CustomResourceOptions { ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) } }));

        Assert.That(errors.Single(), Does.Contain("Update the Pulumi CLI"));
    }

    [Test]
    public async Task InvokeTransformChangesArguments()
    {
        TransformInvokeResponse? response = null;
        var run = new FakeRun();
        var exitCode = await run.RunAsync(() =>
        {
            Deployment.Instance.RegisterInvokeTransform((args, _) => Task.FromResult<InvokeTransformResult?>(
                new InvokeTransformResult(args.Args.SetItem("command", args.Token), new InvokeOptions { Version = args.Options.Version + "1" })));
            new LocalCommand("c").Id.Apply(async _ =>
            {
                while (run.Monitor.InvokeTransforms.Count == 0)
                {
                    await Task.Delay(5);
                }

                response = TransformInvokeResponse.Parser.ParseFrom(await CallAsync(
                    run.Monitor.InvokeTransforms.Single(), new TransformInvokeRequest { Token = "t:i:f", Args = new Struct(), Options = new() { Version = "1." } }));
            });
        });

        Assert.That(exitCode, Is.Zero);
        Assert.That((response!.Args.Fields["command"].StringValue, response.Options.Version), Is.EqualTo(("t:i:f", "1.1")));
    }

    [Test]
    public async Task HooksRunWhenTheEngineCallsThem()
    {
        var seen = "";
        ResourceHookResponse? fine = null;
        ResourceHookResponse? failed = null;
        var run = new FakeRun();
        run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = async request =>
                {
                    Assert.That((request.Hooks.BeforeCreate.Single(), request.Hooks.AfterDelete.Single()), Is.EqualTo(("check", "refuse")));
                    var hooks = run.Monitor.Hooks.ToDictionary(h => h.Name);
                    Assert.That(hooks["check"].OnDryRun);
                    var call = new ResourceHookRequest { Urn = "urn", Id = "id", NewInputs = request.Object };
                    fine = ResourceHookResponse.Parser.ParseFrom(await CallAsync(hooks["check"].Callback, call));
                    failed = ResourceHookResponse.Parser.ParseFrom(await CallAsync(hooks["refuse"].Callback, call));
                    return FakeMonitor.Echo(request);
                },
            },
        };

        await run.SucceedAsync(() =>
        {
            var check = new ResourceHook(
                "check",
                (args, _) =>
                {
                    seen = $"{args.Urn} {args.Id} {args.NewInputs!["create"]} {args.OldInputs}";
                    return Task.CompletedTask;
                },
                new ResourceHookOptions { OnDryRun = true });
            var refuse = new ResourceHook("refuse", (_, _) => throw new InvalidOperationException("no"));
            _ = new LocalCommand("c", new LocalCommandArgs { Create = "x" }, new CustomResourceOptions { Hooks = { BeforeCreate = { check }, AfterDelete = { refuse } } });
        });

        Assert.That(seen, Is.EqualTo("urn id x "));
        Assert.That((fine!.Error, failed!.Error), Is.EqualTo(("", "no")));
    }

    private static TransformRequest RequestOf(RegisterResourceRequest request)
    {
        var properties = request.Object.Clone();
        if (properties.Fields.TryGetValue("environment", out var environment))
        {
            // The engine sends what is secret as an output value.
            properties.Fields["environment"] = Value.ForStruct(new Struct
            {
                Fields =
                {
                    ["4dabf18193072939515e22adb298388d"] = Value.ForString("d0e6a833031e9bbcd3f4e8bde6ca49a4"),
                    ["value"] = environment,
                    ["secret"] = Value.ForBool(true),
                },
            });
        }

        return new TransformRequest
        {
            Name = request.Name,
            Type = request.Type,
            Custom = request.Custom,
            Parent = request.Parent,
            Properties = properties,
            Options = new TransformResourceOptions
            {
                Provider = "urn:pulumi:s::p::pulumi:providers:command::p::id",
                DependsOn = { "urn:pulumi:s::p::t:i:T::dep" },
                Aliases = { new Pulumirpc.Alias { Spec = new Pulumirpc.Alias.Types.Spec { Name = "old" } } },
                Hooks = new RegisterResourceRequest.Types.ResourceHooksBinding { BeforeCreate = { "hook" } },
            },
        };
    }

    private static async Task<ByteString> CallAsync(Callback callback, IMessage request)
    {
        using var channel = new GrpcChannel(callback.Target);
        var response = await channel.UnaryAsync(
            "pulumirpc.Callbacks", "Invoke", new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() }, CallbackInvokeResponse.Parser, default);
        return response.Response;
    }
}
