using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Tests.StandIn;

/// <summary>The stand-in takes what the official provider was recorded to post: objects that the stacks do not use too.</summary>
public sealed class RecordedPostsTests : StandInFixture
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "StandIn", "aci-objects.jsonl"));

    [Test]
    public async Task TakesWhatTheProviderPosts()
    {
        JsonObject[] items = [.. Lines.Where(line => line.Length > 0).SelectMany(line => JsonNode.Parse(line)!["objects"]!.AsArray()).Select(item => item!.AsObject())];
        var posts = new Queue<JsonObject>(items.OrderBy(item => Depth((string)item["dn"]!)));
        Assert.That(posts, Is.Not.Empty);

        var refused = new List<string>();
        while (posts.TryDequeue(out JsonObject? item))
        {
            ApicAnswer answer = await Client.PostAsync($"/api/node/mo/{item["dn"]}.json", Posted(item));
            if (answer.Error.Text.Length > 0)
            {
                refused.Add($"{item["dn"]}: {answer.Error.Text}");
            }
        }

        Assert.That(refused, Is.Empty);
    }

    private static int Depth(string dn)
    {
        int depth = 0, brackets = 0;
        foreach (char letter in dn)
        {
            brackets += letter switch { '[' => 1, ']' => -1, _ => 0 };
            depth += letter == '/' && brackets == 0 ? 1 : 0;
        }

        return depth;
    }

    private static JsonObject Posted(JsonObject item)
    {
        var content = new JsonObject { ["attributes"] = item["attributes"]!.DeepClone() };
        if (item["children"] is JsonArray children)
        {
            content["children"] = new JsonArray([.. children.Select(child => Posted(child!.AsObject()))]);
        }

        return new JsonObject { [(string)item["class"]!] = content };
    }
}
