using System.Text;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Definitions;

internal sealed class RegistrationCheckTests
{
    private const string Schema = """
        {
          "name": "shop", "version": "1.0.0",
          "provider": { "inputProperties": { "retries": { "type": "integer" } } },
          "resources": {
            "shop:index/order:Order": {
              "inputProperties": {
                "customer": { "type": "string" },
                "count": { "type": "integer" },
                "weight": { "type": "number" },
                "gift": { "type": "boolean" },
                "tags": { "type": "array", "items": { "type": "string" } },
                "labels": { "type": "object", "additionalProperties": { "type": "integer" } },
                "address": { "$ref": "#/types/shop:index/Address:Address" },
                "speed": { "$ref": "#/types/shop:index%2FSpeed:Speed" },
                "port": { "oneOf": [{ "type": "integer" }, { "type": "string" }] },
                "picture": { "$ref": "pulumi.json#/Asset" },
                "code": { "type": "string", "secret": true },
                "free": { "$ref": "pulumi.json#/Any" }
              },
              "requiredInputs": ["customer"],
              "properties": { "customer": { "type": "string" }, "number": { "type": "string" } },
              "required": ["customer", "number"]
            }
          },
          "types": {
            "shop:index/Address:Address": {
              "type": "object",
              "properties": { "street": { "type": "string" }, "town": { "type": "string" } },
              "required": ["town"]
            },
            "shop:index/Speed:Speed": { "type": "string", "enum": [{ "value": "slow" }, { "value": "fast" }] }
          }
        }
        """;

    private static readonly DefinitionCatalog Catalog = new(name => name == "shop" ? Encoding.UTF8.GetBytes(Schema).AsMemory() : (ReadOnlyMemory<byte>?)null);

    [TestCase("""{ "customer": "a", "count": 3, "weight": 1.5, "gift": true, "tags": ["x"], "labels": { "l": 1 } }""")]
    [TestCase("""{ "customer": "a", "address": { "town": "Bern" }, "speed": "fast", "port": 80, "free": [1, { "a": null }] }""")]
    [TestCase("""{ "customer": "a", "port": "http", "count": null }""")]
    public void AcceptsWhatIsDefined(string inputs) => Assert.That(Check(inputs), Is.Empty);

    [TestCase("""{ }""", "customer", "this required property is missing (a string is expected).")]
    [TestCase("""{ "customer": null }""", "customer", "this required property is missing (a string is expected).")]
    [TestCase("""{ "customer": "a", "wieght": 1 }""", "wieght", "there is no such property; did you mean 'weight'?")]
    [TestCase("""{ "customer": "a", "zzzzzzzzz": 1 }""", "zzzzzzzzz", "there is no such property; there are address, code, count, customer, free, gift, labels, picture, port, speed, tags, weight.")]
    [TestCase("""{ "customer": 5 }""", "customer", "a string is expected here, but this is 5.")]
    [TestCase("""{ "customer": "a", "count": 1.5 }""", "count", "an integer is expected here, but this is 1.5.")]
    [TestCase("""{ "customer": "a", "gift": "yes" }""", "gift", "a boolean is expected here, but this is \"yes\".")]
    [TestCase("""{ "customer": "a", "tags": "x" }""", "tags", "a list (a string each) is expected here, but this is \"x\".")]
    [TestCase("""{ "customer": "a", "tags": ["x", 5] }""", "tags[1]", "a string is expected here, but this is 5.")]
    [TestCase("""{ "customer": "a", "labels": { "l": "one" } }""", "labels.l", "an integer is expected here, but this is \"one\".")]
    [TestCase("""{ "customer": "a", "address": { "street": "x" } }""", "address.town", "this required property is missing (a string is expected).")]
    [TestCase("""{ "customer": "a", "address": { "town": "x", "steet": "y" } }""", "address.steet", "there is no such property; did you mean 'street'?")]
    [TestCase("""{ "customer": "a", "address": "Bern" }""", "address", "an object Address is expected here, but this is \"Bern\".")]
    [TestCase("""{ "customer": "a", "speed": "warp" }""", "speed", "one of \"slow\", \"fast\" is expected here, but this is \"warp\".")]
    [TestCase("""{ "customer": "a", "port": true }""", "port", "an integer or a string is expected here, but this is true.")]
    [TestCase("""{ "customer": "a", "picture": "cat.png" }""", "picture", "an asset or archive is expected here, but this is \"cat.png\".")]
    public void TellsWhatWasExpected(string inputs, string path, string message)
    {
        Problem problem = Check(inputs).Single();

        Assert.That(problem.Property, Is.EqualTo(path));
        Assert.That(problem.Message, Is.EqualTo(message));
        Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Error));
    }

    [Test]
    public void TellsAllAtOnce() => Assert.That(Check("""{ "count": "a", "gift": 1, "nothing": 2 }"""), Has.Count.EqualTo(4));

    [Test]
    public void UnknownValuesFitEverywhere()
    {
        PropertyValue.MapValue inputs = JsonValues.Map("{}").With("customer", PropertyValue.Unknown).With("address", PropertyValue.Unknown);

        Assert.That(Check(inputs), Is.Empty);
    }

    [Test]
    public void SecretsAreCheckedButNotShown()
    {
        PropertyValue hidden = new PropertyValue.SecretValue(JsonValues.Map("""{ "town": 4711 }"""));

        Problem problem = Check(JsonValues.Map("""{ "customer": "a" }""").With("address", hidden)).Single();
        Problem byDefinition = Check(JsonValues.Map("""{ "customer": "a", "code": 4711 }""")).Single();

        Assert.That(problem.Property, Is.EqualTo("address.town"));
        Assert.That(problem.Message, Is.EqualTo("a string is expected here, but this is a secret of another kind."));
        Assert.That(byDefinition.Message, Does.Not.Contain("4711"));
    }

    [Test]
    public void ProvidersTakeJsonInTexts()
    {
        var problems = new List<Problem>();
        new RegistrationCheck("urn", problems.Add).Check(Catalog.Resource("pulumi:providers:shop")!, JsonValues.Map("""{ "retries": "5", "version": "1" }"""));

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void PackagesWithoutDefinitionsAreNotChecked()
    {
        Assert.That(Catalog.Resource("other:index/x:X"), Is.Null);
        Assert.That(Catalog.Resource("shop:index/unheard:Of"), Is.Null);
    }

    private static List<Problem> Check(string inputs) => Check(JsonValues.Map(inputs));

    private static List<Problem> Check(PropertyValue.MapValue inputs)
    {
        var problems = new List<Problem>();
        new RegistrationCheck("urn", problems.Add).Check(Catalog.Resource("shop:index/order:Order")!, inputs);
        return problems;
    }
}
