using Pulumi.Tests.Fakes;
using Pulumi.Tests.Resources;
using Pulumirpc;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Deployments;

public class RegistrationTests
{
    private const string Urn = "urn:pulumi:stack::project::command:local:Command::";

    [Test]
    public async Task TracksDependenciesPerProperty()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var a = new LocalCommand("a", new LocalCommandArgs { Create = "x" });
            var b = new LocalCommand("b", new LocalCommandArgs { Create = "y" });
            _ = new LocalCommand(
                "c",
                new LocalCommandArgs { Create = a.Create!, Environment = { ["K"] = Output.Format($"{a.Id}{b.Id}"), ["L"] = "plain" }, AssetPaths = ["p"] },
                new CustomResourceOptions { DependsOn = b });
        });

        var request = run.Monitor["c"];
        Assert.That(request.Dependencies, Is.EqualTo(new[] { Urn + "a", Urn + "b" }));
        Assert.That(request.PropertyDependencies["create"].Urns, Is.EqualTo(new[] { Urn + "a" }));
        Assert.That(request.PropertyDependencies["environment"].Urns, Is.EqualTo(new[] { Urn + "a", Urn + "b" }));
        Assert.That(request.PropertyDependencies["assetPaths"].Urns, Is.Empty);
    }

    [Test]
    public async Task DependsOnAComponentReachesTheCustomResourcesBelowIt()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            var child = new LocalCommand("child", options: new CustomResourceOptions { Parent = inner });
            _ = new LocalCommand("grandchild", options: new CustomResourceOptions { Parent = child });
            _ = new LocalCommand("after", options: new CustomResourceOptions { DependsOn = outer });
        });

        Assert.That(run.Monitor["after"].Dependencies, Is.EqualTo(new[] { "urn:pulumi:stack::project::test:index:Group$test:index:Group$command:local:Command::child" }));
    }

    [Test]
    public async Task DependsOnTakesOutputsOfResources()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var a = new LocalCommand("a");
            var later = a.Id.Apply(_ => (Resource)new LocalCommand("later"));
            _ = new LocalCommand("b", options: new CustomResourceOptions { DependsOn = later });
        });

        Assert.That(run.Monitor["b"].Dependencies, Is.EqualTo(new[] { Urn + "a", Urn + "later" }));
    }

    [Test]
    public async Task ProvidersReachTheChildrenByPackage()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var provider = new CommandProvider("p");
            var group = new Group("g", new ComponentResourceOptions { Providers = { provider } });
            var child = new LocalCommand("child", options: new CustomResourceOptions { Parent = new Group("h", new ComponentResourceOptions { Parent = group }) });
            _ = new LocalCommand("other", options: new CustomResourceOptions { Parent = child, Provider = new CommandProvider("q") });
            _ = new LocalCommand("root");
            _ = Run.Invoke(new RunInvokeArgs { Command = "x" }, new InvokeOutputOptions { Parent = group });
        });

        const string Reference = "urn:pulumi:stack::project::pulumi:providers:command::p::p-id";
        Assert.That(run.Monitor["child"].Provider, Is.EqualTo(Reference));
        Assert.That(run.Monitor["other"].Provider, Does.EndWith("::q::q-id"));
        Assert.That(run.Monitor["root"].Provider, Is.Empty);
        Assert.That(run.Monitor["g"].Providers, Contains.Key("command").WithValue(Reference));
        Assert.That(run.Monitor["h"].Providers, Is.Empty);
        Assert.That(run.Monitor.Invokes.Single(), Has.Property("Provider").EqualTo(Reference).And.Property("Parent").EndsWith("::g"));
    }

    [Test]
    public async Task ProviderWithUnknownIdIsSentAsUnknown()
    {
        var run = new FakeRun { IsPreview = true, Monitor = new FakeMonitor { OnRegister = request => Task.FromResult(new RegisterResourceResponse { Urn = FakeMonitor.UrnOf(request) }) } };
        await run.SucceedAsync(() => _ = new LocalCommand("c", options: new CustomResourceOptions { Provider = new CommandProvider("p") }));

        Assert.That(run.Monitor["c"].Provider, Does.EndWith("::p::04da6b54-80e4-46f7-96ec-b56ff0331ba9"));
    }

    [Test]
    public async Task ComponentTakesProviderOrProviders()
    {
        var errors = await new FakeRun().FailAsync(() =>
        {
            var provider = new CommandProvider("p");
            _ = new Group("g", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        Assert.That(errors.Single(), Does.Contain("both of the options 'Provider' and 'Providers'"));
    }

    [Test]
    public async Task AllOptionsGoOut()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var other = new LocalCommand("other");
            _ = new LocalCommand("c", options: new CustomResourceOptions
            {
                Protect = false,
                RetainOnDelete = true,
                DeleteBeforeReplace = false,
                ImportId = "imported",
                IgnoreChanges = { "a" },
                ReplaceOnChanges = { "b" },
                AdditionalSecretOutputs = { "stdout" },
                PluginDownloadURL = "https://plugins",
                Version = "9.9.9",
                DeletedWith = other,
                CustomTimeouts = new CustomTimeouts { Update = TimeSpan.FromMilliseconds(1500) },
            });
        });

        var request = run.Monitor["c"];
        Assert.That((request.HasProtect, request.Protect, request.RetainOnDelete), Is.EqualTo((true, false, true)));
        Assert.That((request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined, request.ImportId), Is.EqualTo((false, true, "imported")));
        Assert.That((request.Version, request.PluginDownloadURL, request.DeletedWith), Is.EqualTo(("9.9.9", "https://plugins", Urn + "other")));
        Assert.That(request.ReplaceOnChanges, Is.EquivalentTo(new[] { "triggers[*]", "b" }));
        Assert.That((request.IgnoreChanges.Single(), request.AdditionalSecretOutputs.Single(), request.CustomTimeouts.Update), Is.EqualTo(("a", "stdout", "1500ms")));
        Assert.That(run.Monitor["other"].HasProtect, Is.False);
    }

    [Test]
    public async Task ProtectIsInherited()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions { Protect = true });
            _ = new LocalCommand("inherits", options: new CustomResourceOptions { Parent = group });
            _ = new LocalCommand("opposes", options: new CustomResourceOptions { Parent = group, Protect = false });
        });

        Assert.That((run.Monitor["inherits"].Protect, run.Monitor["opposes"].Protect), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task AliasesAreSpecsOrUrns()
    {
        static void Program()
        {
            var group = new Group("g", new ComponentResourceOptions { Aliases = { new Alias { Name = "former" } } });
            _ = new LocalCommand("c", options: new CustomResourceOptions
            {
                Parent = group,
                Aliases = { new Alias { Name = "old" }, new Alias { Urn = "urn:pulumi:s::p::t::n" }, new Alias { NoParent = true }, new Alias { Type = "t:i:T", Stack = "s", Project = "p" } },
            });
        }

        var run = new FakeRun();
        await run.SucceedAsync(Program);
        var old = new FakeRun { Monitor = new FakeMonitor { KnownFeatures = null, Supports = id => id != "aliasSpecs" } };
        await old.SucceedAsync(Program);

        var specs = run.Monitor["c"].Aliases;
        Assert.That((specs[0].Spec.Name, specs[0].Spec.ParentUrn), Is.EqualTo(("old", "urn:pulumi:stack::project::test:index:Group::g")));
        Assert.That((specs[1].Urn, specs[2].Spec.NoParent, specs[2].Spec.ParentUrn), Is.EqualTo(("urn:pulumi:s::p::t::n", true, "")));
        Assert.That((specs[3].Spec.Type, specs[3].Spec.Stack, specs[3].Spec.Project), Is.EqualTo(("t:i:T", "s", "p")));
        Assert.That(old.Monitor["c"].Aliases, Is.Empty);
        Assert.That(old.Monitor["c"].AliasURNs, Is.EquivalentTo(new[]
        {
            "urn:pulumi:stack::project::test:index:Group$command:local:Command::old",
            "urn:pulumi:s::p::t::n",
            "urn:pulumi:stack::project::command:local:Command::c",
            "urn:pulumi:s::p::test:index:Group$t:i:T::c",
        }));
    }

    [Test]
    public async Task AliasesThatContradictThemselvesAreErrors()
    {
        var errors = await new FakeRun().FailAsync(() => _ = new LocalCommand("c", options: new CustomResourceOptions
        {
            Aliases = { new Alias { Urn = "urn:pulumi:s::p::t::n", Name = "x" } },
        }));

        Assert.That(errors.Single(), Is.EqualTo("An alias of command:local:Command 'c' gives 'Urn' and parts of a URN; give one or the other."));
    }

    [Test]
    public async Task ReadsAnExistingResourceById()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() => _ = new LocalCommand("c", options: new CustomResourceOptions { Id = Output.Create("existing") }));

        Assert.That(run.Monitor.Reads.Single(), Has.Property("Id").EqualTo("existing").And.Property("Name").EqualTo("c"));
        Assert.That(run.Monitor.Registrations, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task OldEnginesAreAskedFeatureByFeature()
    {
        var run = new FakeRun { Monitor = new FakeMonitor { KnownFeatures = null, Supports = id => id == "resourceReferences" } };
        await run.SucceedAsync(() =>
        {
            var a = new LocalCommand("a");
            _ = new LocalCommand("b", options: new CustomResourceOptions { DeletedWith = a });
        });

        Assert.That(run.Monitor.AskedFeatures, Is.EquivalentTo(new[] { "resourceReferences", "deletedWith" }));
        Assert.That(run.Monitor["b"].DeletedWith, Is.Empty);
    }

    [Test]
    public async Task PackageIsRegisteredOnceAndItsReferenceIsOnAllRequests()
    {
        static RegisterPackageRequest Package() => new("terraform-provider", "1.0.0", "", parameterization: new("aci", "2.16.0", "{}"u8.ToArray()));
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            _ = new PackagedResource("a", Package());
            _ = new PackagedResource("b", Package());
            Deployment.Instance.Invoke<RunResult>("aci:index:getX", InvokeArgs.Empty, (InvokeOptions?)null, Package());
            Deployment.Instance.Call<object>("aci:index:call", CallArgs.Empty, null, null, Package());
        });

        var sent = run.Monitor.Packages.Single();
        Assert.That((sent.Name, sent.Version, sent.Parameterization.Name, sent.Parameterization.Value.ToStringUtf8()), Is.EqualTo(("terraform-provider", "1.0.0", "aci", "{}")));
        Assert.That(new[] { run.Monitor["a"].PackageRef, run.Monitor["b"].PackageRef, run.Monitor.Invokes.Single().PackageRef, run.Monitor.Calls.Single().PackageRef }, Is.All.EqualTo("ref-1"));
    }

    [Test]
    public async Task MissingOutputsAreUnknownInAPreviewAndNullOtherwise()
    {
        var outputs = new List<Output<string>>();
        void Program() => outputs.Add(new LocalCommand("c").Stdout);

        await new FakeRun { IsPreview = true }.SucceedAsync(Program);
        await new FakeRun { IsPreview = false }.SucceedAsync(Program);

        Assert.That((await DataOf(outputs[0])).IsKnown, Is.False);
        Assert.That(await ValueOf(outputs[1]), Is.Null);
    }

    [Test]
    public async Task SkippedResourcesAreUnknown()
    {
        Output<string?>? create = null;
        var run = new FakeRun
        {
            Monitor = new FakeMonitor
            {
                OnRegister = request => Task.FromResult(new RegisterResourceResponse { Urn = FakeMonitor.UrnOf(request), Object = request.Object, Result = Result.Skip }),
            },
        };
        await run.SucceedAsync(() => create = new LocalCommand("c", new LocalCommandArgs { Create = "x" }).Create);

        Assert.That((await DataOf(create!)).IsKnown, Is.False);
    }

    [Test]
    public async Task ComponentsAndTheStackRegisterTheirOutputs()
    {
        var run = new FakeRun();
        await run.RunAsync(() =>
        {
            var command = new LocalCommand("c", new LocalCommandArgs { Create = Output.CreateSecret("x") });
            return new Dictionary<string, object?> { ["a"] = command.Create, ["b"] = null };
        });

        var outputs = run.Monitor.Outputs.Single();
        Assert.That(outputs.Urn, Is.EqualTo("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack"));
        Assert.That(outputs.Outputs.Fields.Keys, Is.EqualTo(new[] { "a" }));
        Assert.That(outputs.Outputs.Fields["a"].StructValue.Fields["value"].StringValue, Is.EqualTo("x"));
        Assert.That(run.Monitor.IsShutDown);
    }

    private sealed class Group(string name, ComponentResourceOptions? options = null) : ComponentResource("test:index:Group", name, options)
    {
    }

    private sealed class PackagedResource(string name, RegisterPackageRequest package)
        : CustomResource("aci:index/tenant:Tenant", name, ResourceArgs.Empty, null, package)
    {
    }
}
