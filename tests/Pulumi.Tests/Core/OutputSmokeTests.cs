using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Pulumi.Tests.Core;

public class OutputSmokeTests
{
    [Test]
    public async Task MocksAnswerComponents()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ($"{args.Name}_id", args.Inputs));
        var (resources, outputs) = await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () =>
        {
            var thing = new Thing("a", new ThingArgs { Name = "x", Tags = { { "k", Output.CreateSecret("v") } }, List = ["p", Output.Create("q")] });
            var second = new Thing("b", new ThingArgs { Name = thing.Name.Apply(n => n + "!") });
            return new Dictionary<string, object?> { ["name"] = second.Name };
        });
        Assert.That(resources.OfType<Thing>().Count(), Is.EqualTo(2));
        Assert.That(await OutputUtilities.GetValueAsync((Output<string>)outputs["name"]!), Is.EqualTo("x!"));
        Assert.That(await OutputUtilities.GetValueAsync(resources.OfType<Thing>().First().Tags), Is.EqualTo(new Dictionary<string, string> { ["k"] = "v" }));
    }

    private sealed class ThingArgs : ResourceArgs
    {
        [Input("name", required: true)]
        public Input<string>? Name { get; set; }

        [Input("tags")]
        private InputMap<string>? _tags;

        public InputMap<string> Tags
        {
            get => _tags ??= new InputMap<string>();
            set => _tags = value;
        }

        [Input("list")]
        public InputList<string>? List { get; set; }
    }

    private sealed class Thing(string name, ThingArgs args) : CustomResource("test:index:Thing", name, args)
    {
        [Output("name")]
        public Output<string> Name { get; private set; } = null!;

        [Output("tags")]
        public Output<ImmutableDictionary<string, string>> Tags { get; private set; } = null!;
    }
}
