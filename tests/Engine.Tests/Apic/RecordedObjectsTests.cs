using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Apic;

public class RecordedObjectsTests
{
    [TestCaseSource(typeof(RecordedObjects), nameof(RecordedObjects.Cases))]
    public void MakesTheIdAndTheObjectsThatTheProviderMakes(JsonElement record)
    {
        var type = record.GetProperty("type").GetString()!;
        var inputs = JsonValues.Map(record.GetProperty("inputs"));

        var resource = ApicMapper.Map(type, inputs)!;

        Assert.Multiple(() =>
        {
            Assert.That(ApicMapper.IdOf(type, inputs), Is.EqualTo(record.GetProperty("id").GetString()));
            Assert.That(resource.Id.Text, Is.EqualTo(record.GetProperty("id").GetString()));
            Assert.That(Objects(resource).ToJsonString(), Is.EqualTo(Sorted(record.GetProperty("objects")).ToJsonString()));
        });
    }

    [Test]
    public void CoversAllRecords() => Assert.That(RecordedObjects.All.Count(), Is.EqualTo(63));

    private static JsonArray Objects(ApicResource resource)
    {
        return new JsonArray([.. resource.Objects.Select(item =>
        {
            var json = Form(item);
            json["dn"] = item.Dn.Text;
            return Sorted(json.Deserialize<JsonElement>());
        })]);
    }

    private static JsonObject Form(ApicObject item)
    {
        var attributes = new JsonObject(item.Attributes.Select(attribute => KeyValuePair.Create(attribute.Name, (JsonNode?)attribute.Value.Text)));
        if (!item.Whole)
        {
            attributes["dn"] = item.Dn.Text;
        }

        var json = new JsonObject { ["class"] = item.Class, ["attributes"] = attributes };
        if (item.Children.Length > 0)
        {
            json["children"] = new JsonArray([.. item.Children.Select(Form)]);
        }

        return json;
    }

    private static JsonNode Sorted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Sorted(member.Value)))),
        JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Select(Sorted)]),
        _ => JsonNode.Parse(json.GetRawText())!,
    };
}
