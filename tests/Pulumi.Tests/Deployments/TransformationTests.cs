using System.Collections.Immutable;
using Pulumi.Tests.Fakes;
using Pulumi.Tests.Resources;

namespace Pulumi.Tests.Deployments;

public class TransformationTests
{
    [Test]
    public async Task TransformationsOfAResourceAndItsParentsApplyInOrder()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions { ResourceTransformations = { Append("outer") } });
            _ = new LocalCommand("c", new LocalCommandArgs { Create = "x" }, new CustomResourceOptions { Parent = group, ResourceTransformations = { Append("inner") } });
        });

        Assert.That(run.Monitor["c"].Object.Fields["create"].StringValue, Is.EqualTo("x-inner-outer"));
        Assert.That(run.Monitor["c"].IgnoreChanges, Is.EqualTo(new[] { "inner", "outer" }));
    }

    [Test]
    public async Task TransformationsMustNotChangeTheParent()
    {
        var errors = await new FakeRun().FailAsync(() =>
        {
            var group = new Group("g");
            _ = new LocalCommand("c", options: new CustomResourceOptions
            {
                ResourceTransformations = { args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = group }) },
            });
        });

        Assert.That(errors.Single(), Does.Contain("changed the parent of command:local:Command 'c'"));
    }

    private static ResourceTransformation Append(string text) => args =>
    {
        if (args.Resource is not LocalCommand)
        {
            return null;
        }

        var create = args.Args is LocalCommandArgs typed ? typed.Create! : (Input<string>)"?";
        return new ResourceTransformationResult(
            new LocalCommandArgs { Create = create.Apply(v => $"{v}-{text}") },
            CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions { IgnoreChanges = { text } }));
    };

    [Test]
    public async Task ArgumentsMayBeADictionary()
    {
        var run = new FakeRun();
        await run.SucceedAsync(() => _ = new Untyped("u", ImmutableDictionary<string, object?>.Empty.Add("a", Output.Create(1)).Add("b", null)));

        Assert.That(run.Monitor["u"].Object.Fields.Single().Value.NumberValue, Is.EqualTo(1));
    }

    private sealed class Group(string name, ComponentResourceOptions? options = null) : ComponentResource("test:index:Group", name, options)
    {
    }

    private sealed class Untyped(string name, ImmutableDictionary<string, object?> args) : CustomResource("t:i:U", name, new DictionaryResourceArgs(args))
    {
    }
}
