using System.Net;
using CalicoAci.Components.Charts;
using Pulumi;

namespace CalicoAci.Components.Tests.Charts;

public sealed class HelmValuesTests
{
    [Test]
    public void NamesMembersInCamelCaseAndLeavesNullOut()
    {
        Dictionary<string, object> values = HelmValues.From(new Sample { ReplicaCount = 3 });

        Assert.That(values.Keys, Is.EquivalentTo(new[] { "replicaCount" }));
        Assert.That(values["replicaCount"], Is.EqualTo(3));
    }

    [Test]
    public void TakesNamesThatAreNotCamelCase()
        => Assert.That(HelmValues.From(new Sample { Special = "x" }), Is.EqualTo(new Dictionary<string, object> { ["odd-name"] = "x" }));

    [Test]
    public void WritesAddressesAndListsAsText()
        => Assert.That(
            HelmValues.From(new Sample { Addresses = [IPAddress.Parse("10.3.0.1")] })["addresses"],
            Is.EqualTo(new object[] { "10.3.0.1" }));

    [Test]
    public void LeavesInputsAsTheyAreSoThatSecretsStaySecret()
    {
        Input<string> secret = Output.CreateSecret("x");

        Assert.That(HelmValues.From(new Sample { Password = secret })["password"], Is.SameAs(secret));
    }

    [Test]
    public void LaysOverridesOverNestedValues()
    {
        var overrides = new Dictionary<string, object?>
        {
            ["nested"] = new Dictionary<string, object?> { ["special"] = null, ["odd-name"] = null, ["added"] = true },
            ["replicaCount"] = 5,
        };
        Dictionary<string, object> values = HelmValues.From(new Sample { ReplicaCount = 3, Nested = new Sample { ReplicaCount = 1, Special = "x" } }, overrides);

        Assert.That(values["replicaCount"], Is.EqualTo(5));
        Assert.That(values["nested"], Is.EqualTo(new Dictionary<string, object> { ["replicaCount"] = 1, ["added"] = true }));
    }

    [Test]
    public void AddsNestedOverridesWhereThereWasNothing()
    {
        var overrides = new Dictionary<string, object?> { ["a"] = new Dictionary<string, object?> { ["b"] = 1 } };

        Assert.That(HelmValues.From(new Sample(), overrides)["a"], Is.EqualTo(new Dictionary<string, object> { ["b"] = 1 }));
    }

    private sealed record Sample
    {
        public int? ReplicaCount { get; init; }

        [HelmName("odd-name")]
        public string? Special { get; init; }

        public IReadOnlyList<IPAddress>? Addresses { get; init; }

        public Input<string>? Password { get; init; }

        public Sample? Nested { get; init; }
    }
}
