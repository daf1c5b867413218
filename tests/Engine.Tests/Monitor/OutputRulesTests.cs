using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Monitor;

internal sealed class OutputRulesTests
{
    private static readonly DefinitionCatalog Catalog = new();

    [Test]
    public void OutputsAreInputsAndUnknowns()
    {
        PropertyValue.MapValue outputs = Compute("command:local:Command", """{ "create": "date" }""");

        Assert.That(outputs.Members["create"], Is.EqualTo(new PropertyValue.StringValue("date")));
        Assert.That(outputs.Members["stdout"], Is.EqualTo(PropertyValue.Unknown));
        Assert.That(outputs.Members, Does.Not.ContainKey("update"), "an optional input that is not given stays absent");
    }

    [Test]
    public void NamedSecretOutputsAreSecret() => Assert.That(
        Compute("command:local:Command", """{ "create": "date" }""", "stdout").Members["stdout"],
        Is.EqualTo(new PropertyValue.SecretValue(PropertyValue.Unknown)));

    [Test]
    public void KubernetesObjectsWithoutNameGetOne()
    {
        Assert.That(NameIn(Compute("kubernetes:core/v1:Namespace", """{ "metadata": {} }""")), Is.EqualTo(PropertyValue.Unknown));
        Assert.That(NameIn(Compute("kubernetes:core/v1:Namespace", """{ "metadata": { "name": "web" } }""")), Is.EqualTo(new PropertyValue.StringValue("web")));
    }

    [Test]
    public void UntypedObjectsKeepTheirInputs() => Assert.That(
        Compute("kubernetes:projectcalico.org/v3:BGPPeer", """{ "kind": "BGPPeer" }""").Members.Keys, Is.EqualTo(new[] { "kind" }));

    private static PropertyValue NameIn(PropertyValue.MapValue outputs) => ((PropertyValue.MapValue)outputs.Members["metadata"]).Members["name"];

    private static PropertyValue.MapValue Compute(string type, string inputs, params string[] secrets) =>
        OutputRules.Compute(Catalog.Resource(type), type, JsonValues.Map(inputs), secrets);
}
