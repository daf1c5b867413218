using Pulumi.Tests.Fakes;
using Pulumi.Tests.Resources;
using static Pulumi.Tests.Fakes.Marks;

namespace Pulumi.Tests.Core;

public class ResourceOptionsMergeTests
{
    [Test]
    public async Task SingleValuesOfTheSecondWinAndListsAreJoined()
    {
        var a = new DependencyResource("urn:pulumi:s::p::t:i:T::a");
        var b = new DependencyResource("urn:pulumi:s::p::t:i:T::b");
        var first = new CustomResourceOptions
        {
            Protect = true,
            Version = "1",
            ImportId = "x",
            Parent = a,
            DeletedWith = a,
            RetainOnDelete = true,
            IgnoreChanges = { "a" },
            ReplaceOnChanges = { "ra" },
            DependsOn = a,
            AdditionalSecretOutputs = { "sa" },
            Aliases = { new Alias { Name = "aa" } },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromSeconds(1) },
            ResourceTransformations = { _ => null },
        };
        var second = new CustomResourceOptions
        {
            Protect = false,
            Version = "2",
            Parent = b,
            IgnoreChanges = { "b" },
            ReplaceOnChanges = { "rb" },
            DependsOn = b,
            AdditionalSecretOutputs = { "sb" },
            Aliases = { new Alias { Name = "ab" } },
            ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) },
        };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.That((merged.Protect, merged.Version, merged.ImportId, merged.RetainOnDelete), Is.EqualTo(((bool?)false, "2", "x", (bool?)true)));
        Assert.That((merged.Parent, merged.DeletedWith), Is.EqualTo(((Resource)b, (Resource)a)));
        Assert.That(merged.CustomTimeouts!.Create, Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(merged.IgnoreChanges, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(merged.ReplaceOnChanges, Is.EqualTo(new[] { "ra", "rb" }));
        Assert.That(merged.AdditionalSecretOutputs, Is.EqualTo(new[] { "sa", "sb" }));
        Assert.That((merged.Aliases.Count, merged.ResourceTransformations.Count, merged.ResourceTransforms.Count), Is.EqualTo((2, 1, 1)));
        Assert.That(await ValueOf(merged.DependsOn.ToOutput()), Is.EqualTo(new Resource[] { a, b }));
    }

    [Test]
    public void MergeLeavesItsArgumentsAlone()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" } };

        CustomResourceOptions.Merge(first, null).IgnoreChanges.Add("x");
        CustomResourceOptions.Merge(null, first).IgnoreChanges.Add("y");
        CustomResourceOptions.Merge(first, first);

        Assert.That(first.IgnoreChanges, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task ComponentsKeepOneProviderForEachPackage()
    {
        await new FakeRun().SucceedAsync(() =>
        {
            var one = new CommandProvider("one");
            var two = new CommandProvider("two");
            var other = new OtherProvider("other");

            var replaced = ComponentResourceOptions.Merge(new() { Provider = one }, new() { Provider = two });
            var joined = ComponentResourceOptions.Merge(new() { Providers = { one } }, new() { Provider = other });

            Assert.That((replaced.Provider, replaced.Providers.Count), Is.EqualTo(((ProviderResource)two, 0)));
            Assert.That((joined.Provider, joined.Providers), Is.EqualTo(((ProviderResource?)null, (List<ProviderResource>)[one, other])));
        });
    }

    private sealed class OtherProvider(string name) : ProviderResource("other", name, ResourceArgs.Empty)
    {
    }
}
