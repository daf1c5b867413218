using Moq;
using Pulumi.Testing;
using Pulumi.Tests.Resources;
using Pulumi.Utilities;

namespace Pulumi.Tests.Testing;

/// <summary>Tests in the way that Pulumi's documentation shows them.</summary>
public class MocksTests
{
    [Test]
    public async Task StackRunsAgainstMocks()
    {
        var resources = await Deployment.TestAsync<CommandStack>(NewMocks().Object, new TestOptions { IsPreview = false });

        var command = resources.OfType<LocalCommand>().Single();
        var stack = resources.OfType<CommandStack>().Single();
        Assert.That(await OutputUtilities.GetValueAsync(command.Id), Is.EqualTo("greeting_id"));
        Assert.That(await OutputUtilities.GetValueAsync(command.Urn), Is.EqualTo("urn:pulumi:stack::project::command:local:Command::greeting"));
        Assert.That(await OutputUtilities.GetValueAsync(stack.Text), Is.EqualTo("hello from stack"));
    }

    [Test]
    public async Task ServiceProviderMakesTheStack()
    {
        var services = new Mock<IServiceProvider>();
        services.Setup(s => s.GetService(typeof(CommandStack))).Returns(() => new CommandStack());

        var resources = await Deployment.TestWithServiceProviderAsync<CommandStack>(NewMocks().Object, services.Object);

        Assert.That(resources.OfType<CommandStack>(), Has.Exactly(1).Items);
    }

    [Test]
    public async Task MocksSeeKnownInputsOnly()
    {
        var mocks = NewMocks();
        MockResourceArgs? seen = null;
        mocks.Setup(m => m.NewResourceAsync(It.Is<MockResourceArgs>(a => a.Type == "command:local:Command")))
            .ReturnsAsync((MockResourceArgs args) =>
            {
                seen = args;
                return ("id", args.Inputs);
            });

        await Deployment.TestAsync(mocks.Object, new TestOptions(), () => _ = new LocalCommand(
            "c",
            new LocalCommandArgs { Create = OutputUtilities.CreateUnknown(""), Environment = { ["K"] = Output.CreateSecret("v") } },
            new CustomResourceOptions { ImportId = "imported" }));

        Assert.That((seen!.Name, seen.Id, seen.Inputs.Count), Is.EqualTo(("c", "imported", 1)));
        Assert.That(seen.Inputs["environment"], Is.EqualTo(new Dictionary<string, object> { ["K"] = "v" }));
    }

    [Test]
    public async Task FunctionsAndOutputsReachTheMocks()
    {
        var mocks = NewMocks();
        mocks.Setup(m => m.CallAsync(It.Is<MockCallArgs>(a => a.Token == "command:local:run")))
            .ReturnsAsync((MockCallArgs args) => new Dictionary<string, object> { ["stdout"] = $"ran {args.Args["command"]}" });
        MockRegisterResourceOutputsRequest? registered = null;
        mocks.Setup(m => m.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Callback((MockRegisterResourceOutputsRequest request) => registered = request)
            .Returns(Task.CompletedTask);

        var (resources, outputs) = await Deployment.TestAsync(mocks.Object, new TestOptions(), () =>
        {
            var result = Run.Invoke(new RunInvokeArgs { Command = "x" });
            return new Dictionary<string, object?> { ["result"] = result.Apply(r => r.Stdout) };
        });

        Assert.That(resources, Has.Length.EqualTo(1));
        Assert.That(await OutputUtilities.GetValueAsync((Output<string>)outputs["result"]!), Is.EqualTo("ran x"));
        Assert.That(await OutputUtilities.GetValueAsync(registered!.Outputs["result"]), Is.EqualTo("ran x"));
    }

    [Test]
    public async Task OptionsDecideWhatTheProgramSees()
    {
        var seen = (Organization: "", Project: "", Stack: "", IsDryRun: false);
        var options = new TestOptions { OrganizationName = "o", ProjectName = "p", StackName = "s" };

        await Deployment.TestAsync(new EmptyMocks(), options, async () =>
        {
            await Task.Yield();
            var instance = Deployment.Instance;
            seen = (instance.OrganizationName, instance.ProjectName, instance.StackName, instance.IsDryRun);
        });

        Assert.That(seen, Is.EqualTo(("o", "p", "s", true)));
        Assert.That(() => Deployment.Instance, Throws.InvalidOperationException);
    }

    [Test]
    public async Task OneErrorIsARunExceptionAndSeveralAreAnAggregate()
    {
        var one = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), (Action)(() => throw new FormatException("bad"))));
        Assert.That(one!.Message, Does.Contain("bad"));
        Assert.That(one.InnerException, Is.InstanceOf<FormatException>());

        var several = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            Log.Error("first");
            Log.Error("second");
        }));
        Assert.That(several!.InnerExceptions.Select(e => e.Message), Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public async Task ResourcesCanBeLookedUpByUrn()
    {
        Output<string>? stdout = null;
        await Deployment.TestAsync(NewMocks().Object, new TestOptions { IsPreview = false }, () =>
        {
            var command = new LocalCommand("c", new LocalCommandArgs { Create = "x" });
            stdout = command.Urn.Apply(urn => new LocalCommand("again", options: new CustomResourceOptions { Urn = urn }).Stdout);
        });

        Assert.That(await OutputUtilities.GetValueAsync(stdout!), Is.EqualTo("hello from stack"));
    }

    [Test]
    public async Task ReferencesGiveOutputsOfOtherStacks()
    {
        var mocks = NewMocks();
        mocks.Setup(m => m.NewResourceAsync(It.Is<MockResourceArgs>(a => a.Type == "pulumi:pulumi:StackReference")))
            .ReturnsAsync((MockResourceArgs args) => (args.Id, new Dictionary<string, object>
            {
                ["name"] = args.Inputs["name"],
                ["outputs"] = new Dictionary<string, object> { ["vrf"] = "uni/tn-a/ctx-b", ["password"] = Output.CreateSecret("s") },
                ["secretOutputNames"] = new[] { "password" },
            }));

        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, async () =>
        {
            var reference = new StackReference("org/fabric/prod");
            Assert.That(await reference.GetValueAsync("vrf"), Is.EqualTo("uni/tn-a/ctx-b"));
            Assert.That(await reference.GetValueAsync("none"), Is.Null);
            Assert.That((await reference.GetOutputDetailsAsync("password")).SecretValue, Is.EqualTo("s"));
            Assert.That((await reference.GetOutputDetailsAsync("vrf")).Value, Is.EqualTo("uni/tn-a/ctx-b"));
            Assert.That(await Output.IsSecretAsync(reference.RequireOutput("vrf")), Is.False);
            Assert.That(async () => await reference.RequireValueAsync("password"), Throws.InvalidOperationException);
            Assert.That(async () => await reference.RequireValueAsync("none"), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("'none'"));
        }).ContinueWith(run => Assert.That(run.Exception!.ToString(), Does.Contain("no output 'none'")));
    }

    private static Mock<IMocks> NewMocks()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ($"{args.Name}_id", args.Inputs.SetItem("stdout", "hello from " + Deployment.Instance.StackName)));
        mocks.Setup(m => m.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync((MockCallArgs args) => args.Args);
        return mocks;
    }

    public sealed class CommandStack : Stack
    {
        public CommandStack() => Text = new LocalCommand("greeting", new LocalCommandArgs { Create = "echo hello" }).Stdout;

        [Output]
        public Output<string> Text { get; private set; }
    }
}
