using Pulumi.Protocol;
using Pulumi.Tests.Fakes;
using Pulumi.Tests.Resources;
using Pulumirpc;

namespace Pulumi.Tests.Deployments;

public class FailureTests
{
    [Test]
    public async Task ExceptionInAnApplyNamesTheResource()
    {
        var run = new FakeRun();
        var errors = await run.FailAsync(() =>
        {
            var source = new LocalCommand("source", new LocalCommandArgs { Create = "x" });
            source.Create.Apply(new Func<string?, string>(_ => throw new FormatException("not an address")));
        });

        Assert.That(errors.Single(), Does.Contain("System.FormatException: not an address").And.Contain("in an Apply of outputs of command:local:Command 'source'."));
        Assert.That(run.Engine.Logs[^1].Urn, Does.EndWith("::source"));
    }

    [Test]
    public async Task ExceptionInAnApplyNamesTheResourceThatNeededTheValue()
    {
        var errors = await new FakeRun().FailAsync(() =>
        {
            var source = new LocalCommand("source", new LocalCommandArgs { Create = "x" });
            var broken = source.Create.Apply(new Func<string?, string>(_ => throw new FormatException("not an address")));
            var sink = new LocalCommand("sink", new LocalCommandArgs { Create = broken });
            _ = new LocalCommand("behind", new LocalCommandArgs { Create = sink.Stdout });
        });

        Assert.That(errors, Has.Count.EqualTo(1));
        Assert.That(errors[0], Does.Contain("'source'").And.Contain("needed to register command:local:Command 'sink'"));
    }

    [Test]
    public async Task RunExceptionsAreShownByTheirMessageAlone()
    {
        var errors = await new FakeRun().FailAsync(() => throw new RunException("bad settings"));

        Assert.That(errors, Is.EqualTo(new[] { "bad settings" }));
    }

    [Test]
    public async Task UnhandledExceptionsOfTheProgramAreShownWithTheirStack()
    {
        var errors = await new FakeRun().FailAsync(() => throw new InvalidOperationException("oops"));

        Assert.That(errors.Single(), Does.StartWith("The program failed with an unhandled exception:\nSystem.InvalidOperationException: oops").And.Contain(nameof(FailureTests)));
    }

    [Test]
    public async Task RefusalsOfTheEngineNameTheResourceOnceEachAndAllAtOnce()
    {
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = request => request.Name.StartsWith("bad", StringComparison.Ordinal)
                    ? throw new RpcException(StatusCode.InvalidArgument, $"unknown property of {request.Name}")
                    : Task.FromResult(FakeMonitor.Echo(request)),
            },
        };
        var errors = await run.FailAsync(() =>
        {
            var bad = new LocalCommand("bad1");
            _ = new LocalCommand("bad2");
            _ = new LocalCommand("dependent", new LocalCommandArgs { Create = bad.Stdout }, new CustomResourceOptions { DependsOn = bad });
        });

        Assert.That(errors.Order(), Is.EqualTo(new[]
        {
            "command:local:Command 'bad1' could not be registered: unknown property of bad1 (InvalidArgument)",
            "command:local:Command 'bad2' could not be registered: unknown property of bad2 (InvalidArgument)",
        }));
        Assert.That(run.Monitor.Registrations.Select(r => r.Name), Does.Not.Contain("dependent"));
    }

    [Test]
    public async Task AnEndingEngineIsNoErrorOfTheProgram()
    {
        var run = new FakeRun
        {
            Monitor = new FakeMonitor { OnRegister = _ => throw new RpcException(StatusCode.Unavailable, "the engine is shutting down") },
        };

        Assert.That(await run.RunAsync(() => _ = new LocalCommand("c")), Is.EqualTo(32));
        Assert.That(run.Engine.Errors, Is.Empty);
        Assert.That(run.Engine.Logs.Single(log => log.Severity == LogSeverity.Info).Message, Does.Contain("the engine is shutting down"));
    }

    [Test]
    public async Task ErrorsThatTheProgramLogsFailTheRun()
    {
        var run = new FakeRun();
        var errors = await run.FailAsync(() =>
        {
            Log.Info("fine");
            Log.Error("wrong", new LocalCommand("c"));
        });

        Assert.That(errors, Is.EqualTo(new[] { "wrong" }));
        Assert.That(run.Engine.Logs.Select(log => log.Message), Is.EqualTo(new[] { "fine", "wrong" }));
        Assert.That(run.Engine.Logs[1].Urn, Does.EndWith("::c"));
    }

    [Test]
    public async Task ValuesThatCannotBeSentNameResourceAndPath()
    {
        var errors = await new FakeRun().FailAsync(() => _ = new LocalCommand("c", new LocalCommandArgs { Triggers = [1, DateTime.MinValue] }));

        Assert.That(errors.Single(), Is.EqualTo("command:local:Command 'c' has an input that cannot be sent: triggers[1]: a System.DateTime cannot be an input."));
    }

    [Test]
    public async Task OutputsOfAStackMustBeOutputs()
    {
        var engine = new FakeEngine();
        var settings = new DeploymentSettings("o", "p", "s", "", true, new Dictionary<string, string>(), new HashSet<string>());
        var exitCode = await new Deployment(settings, engine, new FakeMonitor()).RunProgramAsync(() => new WrongStack().RegisterPropertyOutputs());

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(engine.Errors.Single(), Does.Contain("Address"));
    }

    [Test]
    public async Task OutputPropertiesNeedASetter()
    {
        var errors = await new FakeRun().FailAsync(() => _ = new NoSetter());

        Assert.That(errors.Single(), Does.Contain("NoSetter.Address is marked [Output], so it needs a setter"));
    }

    [Test]
    public void ResourcesOutsideADeploymentAreErrors()
        => Assert.That(() => new LocalCommand("c"), Throws.InvalidOperationException.With.Message.Contains("Deployment.RunAsync"));

    private sealed class WrongStack : Stack
    {
        [Output]
        public string Address { get; set; } = "";
    }

    private sealed class NoSetter() : ComponentResource("t:i:NoSetter", "n")
    {
        [Output]
        public Output<string> Address { get; } = Output.Create("");
    }
}
