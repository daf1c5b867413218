using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Tests.Conformance;
using Pulumi.Tests.Resources;
using Pulumirpc;

namespace Pulumi.Tests.Deployments;

/// <summary>Whole programs against gRPC servers that know less, or break off.</summary>
[NonParallelizable]
public class WireTests
{
    private readonly List<LogRequest> _logs = [];

    [SetUp]
    public void ForgetLogs() => _logs.Clear();

    [Test]
    public async Task WorksWithAnEngineThatKnowsOnlyTheOldCalls()
    {
        await using var server = NewServer();
        var asked = new List<string>();
        server.Map(ResourceMonitorClient.Service, "SupportsFeature", SupportsFeatureRequest.Parser, (request, _) =>
        {
            lock (asked)
            {
                asked.Add(request.Id);
            }

            return Task.FromResult(new SupportsFeatureResponse { HasSupport = true });
        });
        await server.StartAsync();
        using var environment = new ProgramEnvironment(server.Address);

        var exitCode = await Deployment.RunAsync(() => _ = new LocalCommand("c", new LocalCommandArgs { Create = "x" }));

        Assert.That(_logs, Is.Empty);
        Assert.That(exitCode, Is.Zero);
        Assert.That(asked, Is.EqualTo(new[] { "resourceReferences" }));
    }

    [Test]
    public async Task StackClassesRegisterTheirOutputs()
    {
        Struct? outputs = null;
        await using var server = NewServer(registered => outputs = registered);
        server.Map(ResourceMonitorClient.Service, "SupportsFeature", SupportsFeatureRequest.Parser, (_, _) => Task.FromResult(new SupportsFeatureResponse()));
        await server.StartAsync();
        using var environment = new ProgramEnvironment(server.Address);

        Assert.That(await Deployment.RunAsync<SampleStack>(), Is.Zero);
        Assert.That(outputs!.Fields["address"].StringValue, Is.EqualTo("10.0.0.1"));
        outputs = null;
        Assert.That(await Deployment.RunAsync<SampleStack>(new Services()), Is.Zero);
        Assert.That(outputs!.Fields["address"].StringValue, Is.EqualTo("10.0.0.1"));
    }

    [Test]
    public async Task EngineThatIsGoneIsToldOnTheErrorStream()
    {
        string address;
        await using (var server = NewServer())
        {
            await server.StartAsync();
            address = server.Address;
        }

        using var environment = new ProgramEnvironment(address);
        var (exitCode, errors) = await WithErrorStreamAsync(() => Deployment.RunAsync(() => _ = new LocalCommand("c")));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain(address).And.Contain("Unavailable"));
    }

    [Test]
    public async Task ProgramOutsideTheCliTellsHowToStartIt()
    {
        using var environment = new ProgramEnvironment("");

        var (exitCode, errors) = await WithErrorStreamAsync(() => Deployment.RunAsync(() => { }));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("PULUMI_ENGINE is not set").And.Contain("pulumi preview"));
    }

    [Test]
    public async Task UnreadableConfigIsNotQuoted()
    {
        using var environment = new ProgramEnvironment("127.0.0.1:1", config: """{"wire:password":"hunter2""");

        var (exitCode, errors) = await WithErrorStreamAsync(() => Deployment.RunAsync(() => { }));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("PULUMI_CONFIG does not hold JSON").And.Not.Contain("hunter2"));
    }

    private static async Task<(int ExitCode, string Errors)> WithErrorStreamAsync(Func<Task<int>> run)
    {
        var before = Console.Error;
        using var errors = new StringWriter();
        Console.SetError(errors);
        try
        {
            return (await run().WaitAsync(TimeSpan.FromSeconds(30)), errors.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }

    private RpcServer NewServer(Action<Struct>? onOutputs = null)
        => new RpcServer()
            .Map(ResourceMonitorClient.Service, "RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, (request, _) =>
            {
                onOutputs?.Invoke(request.Outputs);
                return Task.FromResult(new Empty());
            })
            .Map(ResourceMonitorClient.Service, "RegisterResource", RegisterResourceRequest.Parser, (request, _) => Task.FromResult(new RegisterResourceResponse
            {
                Urn = $"urn:pulumi:dev::wire::{request.Type}::{request.Name}",
                Id = "id",
                Object = request.Object,
            }))
            .Map(EngineClient.Service, "Log", LogRequest.Parser, (request, _) =>
            {
                lock (_logs)
                {
                    _logs.Add(request);
                }

                return Task.FromResult(new Empty());
            });

    private sealed class SampleStack : Stack
    {
        public SampleStack() => Address = Output.Create("10.0.0.1");

        [Output("address")]
        public Output<string> Address { get; private set; }
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(System.Type serviceType) => serviceType == typeof(SampleStack) ? new SampleStack() : null;
    }
}
