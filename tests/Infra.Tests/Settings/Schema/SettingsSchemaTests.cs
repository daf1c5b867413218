using System.Text.Json.Nodes;
using CalicoAci.Infra.Settings.Binding.Shapes;
using CalicoAci.Infra.Settings.Schema;
using CalicoAci.Infra.Tests.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings.Schema;

public sealed class SettingsSchemaTests
{
    [Test]
    public void StatesTypesBoundsDefaultsAndWhatIsRequired()
    {
        JsonObject schema = SettingsSchema.Of(SettingShape.Of(typeof(SampleSettings)), attribute: null);

        JsonObject properties = schema["properties"]!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(schema["required"]!.ToJsonString(), Is.EqualTo("""["name"]"""));
            Assert.That((bool)schema["additionalProperties"]!, Is.False);
            Assert.That(properties["hold"]!.ToJsonString(), Is.EqualTo("""{"description":"How long. In s.","type":"integer","minimum":1,"maximum":3600,"default":3}"""));
            Assert.That(properties["name"]!.ToJsonString(), Is.EqualTo("""{"description":"The name.","type":"string","maxLength":8,"pattern":"^(?:[a-z]\u002B)$"}"""));
            Assert.That(properties["scheme"]!.ToJsonString(), Is.EqualTo("""{"description":"A scheme.","type":"string","enum":["shared","per-node"],"default":"shared"}"""));
            Assert.That((bool)properties["password"]!["writeOnly"]!, Is.True);
            Assert.That((string)properties["children"]!["items"]!["properties"]!["rack"]!["type"]!, Is.EqualTo("string"));
            Assert.That((string)properties["byName"]!["additionalProperties"]!["type"]!, Is.EqualTo("object"));
            Assert.That((int)properties["children"]!["maxItems"]!, Is.EqualTo(2));
        });
    }

    [Test]
    public void SchemaOfTheStackIsCurrent()
        => RepositoryFiles.AssertCurrent("docs/settings.schema.json", SettingsSchema.ToText(SettingsSchema.OfStack()) + "\n");

    [Test]
    public void ReferenceOfTheStackIsCurrent() => RepositoryFiles.AssertCurrent("docs/settings.md", SettingsReference.OfStack());

    [Test]
    public void EverySettingIsDescribed()
    {
        string[] silent = [.. Undescribed(SettingsSchema.OfStack(), "")];

        Assert.That(silent, Is.Empty);
    }

    private static IEnumerable<string> Undescribed(JsonNode schema, string path)
    {
        foreach ((string name, JsonNode? property) in schema["properties"]?.AsObject() ?? [])
        {
            if (property!["description"] is null)
            {
                yield return $"{path}.{name}";
            }

            foreach (string inner in Undescribed(property, $"{path}.{name}"))
            {
                yield return inner;
            }
        }

        foreach (JsonNode inner in new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonObject>())
        {
            foreach (string silent in Undescribed(inner, $"{path}[]"))
            {
                yield return silent;
            }
        }
    }
}
