using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Tests.StandIn;

/// <summary>An object as it was read back.</summary>
internal sealed record ReadObject(string Class, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The objects of an answer by their DNs; those inside of others too.</summary>
    public static Dictionary<string, ReadObject> All(ApicAnswer answer)
    {
        var result = new Dictionary<string, ReadObject>(StringComparer.Ordinal);
        foreach (JsonObject item in answer.Items)
        {
            Add(item, "", result);
        }

        return result;
    }

    private static void Add(JsonObject item, string parent, Dictionary<string, ReadObject> result)
    {
        (string type, JsonNode? content) = item.Single();
        var attributes = content!["attributes"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);
        string dn = attributes.Remove("dn", out string? own) ? own : $"{parent}/{attributes["rn"]}";
        attributes.Remove("rn");
        result.Add(dn, new ReadObject(type, attributes));
        foreach (JsonNode? child in content["children"]?.AsArray() ?? [])
        {
            Add(child!.AsObject(), dn, result);
        }
    }
}
