using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CalicoAci.ApicStandIn;

namespace CalicoAci.Infra.Tests.StandIn;

/// <summary>A client of a stand-in; it keeps cookies.</summary>
internal sealed class ApicClient(StandInApic apic) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = apic.Url };

    public static async Task<ApicClient> LoggedInAsync(StandInApic apic)
    {
        var client = new ApicClient(apic);
        ApicAnswer answer = await client.LogInAsync("admin", "stand-in");
        Assert.That(answer.Error, Is.EqualTo(("", "")));
        return client;
    }

    public Task<ApicAnswer> LogInAsync(string user, string password) =>
        PostAsync("/api/aaaLogin.json", Item("aaaUser", ("name", user), ("pwd", password)));

    public Task<ApicAnswer> GetAsync(string target) => SendAsync(new HttpRequestMessage(HttpMethod.Get, target));

    public Task<ApicAnswer> DeleteAsync(string target) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, target));

    public Task<ApicAnswer> PostAsync(string target, JsonObject item) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = JsonContent.Create(item) });

    /// <summary>Posts an object that must be taken.</summary>
    public async Task PutAsync(JsonObject item)
    {
        ApicAnswer answer = await PostAsync("/api/node/mo.json", item);
        Assert.That(answer.Error.Text, Is.Empty, item.ToJsonString());
    }

    public async Task<ApicAnswer> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request);
        return new ApicAnswer(response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    public static JsonObject Item(string type, params (string Name, string Value)[] attributes) => new()
    {
        [type] = new JsonObject { ["attributes"] = new JsonObject(attributes.Select(attribute => KeyValuePair.Create(attribute.Name, (JsonNode?)attribute.Value))) },
    };

    public static JsonObject Tree(JsonObject item, params JsonObject[] children)
    {
        item.Single().Value!["children"] = new JsonArray([.. children]);
        return item;
    }

    public void Dispose() => _http.Dispose();
}
