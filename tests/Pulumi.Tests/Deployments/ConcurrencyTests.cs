using System.Diagnostics;
using Pulumi.Tests.Fakes;
using Pulumi.Tests.Resources;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Deployments;

public class ConcurrencyTests
{
    [Test]
    public async Task IndependentResourcesRegisterAtTheSameTime()
    {
        var open = 0;
        var allOpen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = async request =>
                {
                    if (Interlocked.Increment(ref open) == 20)
                    {
                        allOpen.SetResult();
                    }

                    await allOpen.Task;
                    return FakeMonitor.Echo(request);
                },
            },
        };

        await run.SucceedAsync(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                _ = new LocalCommand($"c{i}");
            }
        });
    }

    [Test]
    public async Task OutputsMayComeFromResourcesThatAreMadeLater()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var later = new DeferredOutput<string>();
            _ = new LocalCommand("first", new LocalCommandArgs { Create = later.Output });
            var second = new LocalCommand("second", new LocalCommandArgs { Create = "x" });
            later.Resolve(second.Create.Apply(text => text!));
        });

        Assert.That(run.Monitor["first"].Object.Fields["create"].StringValue, Is.EqualTo("x"));
        Assert.That(run.Monitor.Registrations.Select(r => r.Name), Is.EqualTo(new[] { "project-stack", "second", "first" }));
    }

    [Test]
    public async Task ResourcesMadeInAnApplyAreWaitedFor()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() => new LocalCommand("a").Id.Apply(_ => new LocalCommand("b").Id.Apply(_ => new LocalCommand("c").Id)));

        Assert.That(run.Monitor.Registrations.Select(r => r.Name), Is.EqualTo(new[] { "project-stack", "a", "b", "c" }));
    }

    [Test]
    public async Task ResourcesThatWaitForEachOtherAreAnError()
    {
        var errors = await new FakeRun().FailAsync(() =>
        {
            var later = new DeferredOutput<string>();
            var a = new LocalCommand("a", new LocalCommandArgs { Environment = { ["K"] = Output.Format($"{later.Output}!") } });
            var b = new LocalCommand("b", new LocalCommandArgs { Create = a.Id.Apply(id => Output.Create(id)) });
            _ = new LocalCommand("c", options: new CustomResourceOptions { DependsOn = b });
            later.Resolve(Output.All(b.Stdout, Output.Create("x")).Apply(all => all[0]));
        });

        Assert.That(errors, Is.EqualTo(new[]
        {
            "Resources wait for each other, so none of them can be registered: "
                + "command:local:Command 'a' waits for command:local:Command 'b' waits for command:local:Command 'a'.",
        }));
    }

    [Test]
    public async Task SlowResourcesAreNoCircle()
    {
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = async request =>
                {
                    await Task.Delay(TimeSpan.FromSeconds(request.Name == "slow" ? 2.5 : 0));
                    return FakeMonitor.Echo(request);
                },
            },
        };
        await run.SucceedAsync(() =>
        {
            var slow = new LocalCommand("slow");
            var next = new LocalCommand("next", options: new CustomResourceOptions { DependsOn = slow });
            _ = new LocalCommand("last", new LocalCommandArgs { Create = next.Id }, new CustomResourceOptions { Parent = next });
        });

        Assert.That(run.Monitor.Registrations, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task ChildrenMayDependOnTheComponentThatTheyAreIn()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var outer = new Group("outer");
            _ = new LocalCommand("a", new LocalCommandArgs { Create = outer.Urn }, new CustomResourceOptions { Parent = outer, DependsOn = outer });
            var b = new LocalCommand("b", options: new CustomResourceOptions { Parent = new Group("inner", outer), DependsOn = outer });
            _ = new LocalCommand("c", options: new CustomResourceOptions { Parent = b, DependsOn = b });
        });

        Assert.That(run.Monitor["a"].Dependencies, Is.Empty);
        Assert.That(run.Monitor["b"].Dependencies, Is.Empty);
        Assert.That(run.Monitor["c"].Dependencies, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task DeepChainsNeedNoDeepStack()
    {
        Output<string> last = Output.Create("0");
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            for (var i = 0; i < 2000; i++)
            {
                last = new LocalCommand($"c{i}", new LocalCommandArgs { Create = last.Apply(text => text) }).Create.Apply(text => text + "");
            }
        });

        Assert.That(await ValueOf(last), Is.EqualTo("0"));
    }

    /// <summary>The bound is generous: on two idle cores it takes well under a second.</summary>
    [Test]
    public async Task FiveThousandResourcesRegisterInSeconds()
    {
        var run = new FakeRun();
        var watch = Stopwatch.StartNew();
        await run.SucceedAsync(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                var a = new LocalCommand($"a{i}", new LocalCommandArgs { Create = "x", Environment = { ["K"] = "v", ["L"] = Output.CreateSecret("w") }, Triggers = [1, "two"] });
                for (var j = 0; j < 4; j++)
                {
                    _ = new LocalCommand($"b{i}-{j}", new LocalCommandArgs { Create = a.Create!, AssetPaths = ["p", a.Id] }, new CustomResourceOptions { Parent = a, DependsOn = a });
                }
            }
        });

        Assert.That(run.Monitor.Registrations, Has.Count.EqualTo(5001));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        TestContext.Out.WriteLine($"5,000 resources: {watch.ElapsedMilliseconds} ms");
    }

    private sealed class Group(string name, Resource? parent = null) : ComponentResource("test:index:Group", name, new ComponentResourceOptions { Parent = parent })
    {
    }
}
