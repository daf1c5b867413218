using Google.Protobuf.WellKnownTypes;
using Pulumi.Tests.Fakes;
using Pulumi.Tests.Resources;
using Pulumirpc;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Deployments;

public class InvokeTests
{
    [Test]
    public async Task UnknownArgumentsAreNotSent()
    {
        var run = new FakeRun();
        Output<RunResult>? result = null;
        await run.SucceedAsync(() => result = Run.Invoke(new RunInvokeArgs { Command = Unknown<string>() }));

        Assert.That(run.Monitor.Invokes, Is.Empty);
        Assert.That((await DataOf(result!)).IsKnown, Is.False);
    }

    [Test]
    public async Task ResultDependsOnTheArgumentsAndOptions()
    {
        var run = new FakeRun { Monitor = new FakeMonitor { OnInvoke = _ => Answer("out") } };
        Output<RunResult>? result = null;
        await run.SucceedAsync(() =>
        {
            var a = new LocalCommand("a", new LocalCommandArgs { Create = "x" });
            var b = new LocalCommand("b");
            result = Run.Invoke(new RunInvokeArgs { Command = a.Create! }, new InvokeOutputOptions { DependsOn = b });
        });

        var data = await DataOf(result!);
        Assert.That(data.Value.Stdout, Is.EqualTo("out"));
        Assert.That(data.Resources.Select(r => r.GetResourceName()), Is.EquivalentTo(new[] { "a", "b" }));
        Assert.That(run.Monitor.Invokes.Single().DependsOn.Select(urn => urn[^1]), Is.EqualTo("ab"));
    }

    [Test]
    public async Task SecretResultsAreSecret()
    {
        var secret = new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"), ["value"] = Value.ForString("s") } };
        var run = new FakeRun
        {
            Monitor = new FakeMonitor { OnInvoke = _ => new ResourceInvokeResponse { Return = new Struct { Fields = { ["stdout"] = Value.ForStruct(secret) } } } },
        };
        Output<RunResult>? result = null;
        await run.SucceedAsync(() => result = Run.Invoke(new RunInvokeArgs { Command = "x" }));

        Assert.That(await DataOf(result!), Has.Property("IsSecret").True);
    }

    [Test]
    public async Task TaskFormWaitsForTheValue()
    {
        var run = new FakeRun { Monitor = new FakeMonitor { OnInvoke = _ => Answer("out") } };
        var stdout = "";
        await run.SucceedAsync(() => Output.Create(Run.InvokeAsync(new RunInvokeArgs { Command = "x" })).Apply(result => stdout = result.Stdout));

        Assert.That(stdout, Is.EqualTo("out"));
    }

    [Test]
    public async Task TaskFormOfAnUnknownArgumentIsAnError()
    {
        var errors = await new FakeRun().FailAsync(() => Output.Create(Run.InvokeAsync(new RunInvokeArgs { Command = Unknown<string>() })));

        Assert.That(errors.Single(), Does.StartWith("The result of command:local:run is not known in a preview"));
    }

    [Test]
    public async Task SingleFormTakesTheOnlyValue()
    {
        var run = new FakeRun { Monitor = new FakeMonitor { OnInvoke = _ => Answer("one") } };
        Output<string>? output = null;
        await run.SucceedAsync(() => output = Deployment.Instance.InvokeSingle<string>("t:i:f", InvokeArgs.Empty));

        Assert.That(await ValueOf(output!), Is.EqualTo("one"));
    }

    [Test]
    public async Task FailuresAreWorded()
    {
        var run = new FakeRun
        {
            Monitor = new FakeMonitor { OnInvoke = _ => new ResourceInvokeResponse { Failures = { new CheckFailure { Property = "command", Reason = "is empty" }, new CheckFailure { Reason = "no shell" } } } },
        };

        var errors = await run.FailAsync(() => Run.Invoke(new RunInvokeArgs { Command = "" }));

        Assert.That(errors, Is.EqualTo(new[] { "command:local:run failed: command: is empty; no shell" }));
    }

    [Test]
    public async Task CallSendsItselfWithOutputValues()
    {
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnCall = _ => new CallResponse
                {
                    Return = new Struct { Fields = { ["stdout"] = Value.ForString("called") } },
                    ReturnDependencies = { ["stdout"] = new() { Urns = { "urn:pulumi:s::p::t:i:T::dep" } } },
                },
            },
        };
        Output<RunResult>? result = null;
        await run.SucceedAsync(() =>
        {
            var self = new LocalCommand("self");
            result = Deployment.Instance.Call<RunResult>("command:local:Command/run", new CallSecret { Secret = Output.CreateSecret("s") }, self);
        });

        var data = await DataOf(result!);
        var request = run.Monitor.Calls.Single();
        Assert.That((data.Value.Stdout, data.Resources.Count), Is.EqualTo(("called", 1)));
        Assert.That(request.Args.Fields["secret"].StructValue.Fields["secret"].BoolValue);
        Assert.That(request.Args.Fields["__self__"].StructValue.Fields["urn"].StringValue, Does.EndWith("::self"));
        Assert.That(request.Version, Is.EqualTo("1.2.1"));
    }

    private static ResourceInvokeResponse Answer(string stdout) => new() { Return = new Struct { Fields = { ["stdout"] = Value.ForString(stdout) } } };

    private sealed class CallSecret : CallArgs
    {
        [Input("secret")]
        public Input<string>? Secret { get; set; }
    }
}
