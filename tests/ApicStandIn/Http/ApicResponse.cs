using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CalicoAci.ApicStandIn.Login;
using CalicoAci.ApicStandIn.Objects;
using CalicoAci.ApicStandIn.Queries;

namespace CalicoAci.ApicStandIn.Http;

/// <summary>An answer.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Items">What <c>imdata</c> holds.</param>
/// <param name="Token">The token for cookie <c>APIC-cookie</c>; null for none.</param>
internal sealed record ApicResponse(HttpStatusCode Status, IReadOnlyList<JsonObject> Items, string? Token = null)
{
    /// <summary>An answer without objects.</summary>
    public static ApicResponse Empty { get; } = new(HttpStatusCode.OK, []);

    /// <summary>The body.</summary>
    public JsonObject Body => new()
    {
        ["totalCount"] = Items.Count.ToString(CultureInfo.InvariantCulture),
        ["imdata"] = new JsonArray([.. Items.Select(item => item.DeepClone())]),
    };

    /// <summary>A refusal.</summary>
    public static ApicResponse Of(ApicException error) =>
        new(error.Status, [Item("error", new JsonObject { ["code"] = error.Code, ["text"] = error.Message })]);

    /// <summary>The answer to a login.</summary>
    public static ApicResponse Of(Session session, StandInOptions options) => new(
        HttpStatusCode.OK,
        [
            Item("aaaLogin", new JsonObject
            {
                ["token"] = session.Token,
                ["refreshTimeoutSeconds"] = ((int)options.TokenLifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                ["userName"] = session.User,
                ["version"] = options.Version,
            }),
        ],
        session.Token);

    /// <summary>The answer to a query.</summary>
    public static ApicResponse Of(IEnumerable<ManagedObject> found, ObjectQuery query) =>
        new(HttpStatusCode.OK, [.. found.Select(item => Item(item, query, 0))]);

    private static JsonObject Item(ManagedObject item, ObjectQuery query, int depth)
    {
        var attributes = new JsonObject { [depth == 0 ? "dn" : "rn"] = depth == 0 ? item.Dn : item.Name.RelativeName };
        foreach ((string name, string value) in item.Shown)
        {
            attributes[name] = value;
        }

        JsonObject result = Item(item.Class.Name, attributes);
        JsonNode[] inside = [.. query.Inside(item, depth).Select(child => Item(child, query, depth + 1))];
        if (inside.Length > 0)
        {
            result[item.Class.Name]!["children"] = new JsonArray(inside);
        }

        return result;
    }

    private static JsonObject Item(string type, JsonObject attributes) => new() { [type] = new JsonObject { ["attributes"] = attributes } };
}
