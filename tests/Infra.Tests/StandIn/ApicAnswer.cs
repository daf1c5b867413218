using System.Net;
using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Tests.StandIn;

/// <summary>What the stand-in answered.</summary>
internal sealed record ApicAnswer(HttpStatusCode Status, JsonObject Body)
{
    public JsonObject[] Items => [.. Body["imdata"]!.AsArray().Select(item => item!.AsObject())];

    /// <summary>The DNs of the objects in <c>imdata</c>.</summary>
    public string[] Dns => [.. Items.Select(item => (string)item.Single().Value!["attributes"]!["dn"]!)];

    /// <summary>Number and text of a refusal; empty for an answer that is none.</summary>
    public (string Code, string Text) Error => Items is [var item] && item["error"]?["attributes"] is { } attributes
        ? ((string)attributes["code"]!, (string)attributes["text"]!)
        : ("", "");
}
