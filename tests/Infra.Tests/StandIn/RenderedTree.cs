using System.Text.Json.Nodes;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Rendering;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Infra.Tests.Stacks;

namespace CalicoAci.Infra.Tests.StandIn;

/// <summary>The fabric of a stack as <c>calico-aci render</c> writes it.</summary>
internal sealed class RenderedTree
{
    private RenderedTree(RunResult run)
    {
        RenderResult render = Renderer.Render(run.Plan, run.ProgramDirectory);
        Roots = [.. JsonNode.Parse(render.Files.Single(file => file.Path == "apic/tree.json").Content)!["tree"]!.AsArray().Select(node => node!.AsObject())];
        ILookup<(string, string), RenderedFile> files = render.Files.Where(file => file.Path.StartsWith("apic/", StringComparison.Ordinal)).ToLookup(file => (file.Resource, file.Type));
        Posts = [.. run.Plan.Resources.SelectMany(resource => files[(resource.Name, resource.Type)]).SelectMany(file => JsonNode.Parse(file.Content)!.AsArray()).Select(item => item!.AsObject())];
    }

    /// <summary>The topmost nodes of <c>tree.json</c>.</summary>
    public JsonObject[] Roots { get; }

    /// <summary>The objects of the files of each resource, in the order in which the program registers the resources.</summary>
    public JsonObject[] Posts { get; }

    /// <summary>All nodes of <c>tree.json</c>, parents first.</summary>
    public IEnumerable<JsonObject> Nodes => Roots.SelectMany(SelfAndBelow);

    /// <summary>The nodes that the stack creates.</summary>
    public IEnumerable<JsonObject> Created => Nodes.Where(node => (string?)node["origin"] == "created");

    /// <summary>Nodes that someone else must have created.</summary>
    public IEnumerable<JsonObject> Expected => Nodes.Where(node => (string?)node["origin"] is "reused" or "external");

    public static async Task<RenderedTree> Of(string stack) => new(await StackPreview.Of(stack));

    /// <summary>A node and all below it as one post.</summary>
    public static JsonObject Whole(JsonObject node)
    {
        var attributes = (JsonObject)(node["attributes"]?.DeepClone() ?? new JsonObject());
        attributes["dn"] = (string)node["dn"]!;
        return new JsonObject
        {
            [(string)node["class"]!] = new JsonObject
            {
                ["attributes"] = attributes,
                ["children"] = new JsonArray([.. Below(node).Select(Whole)]),
            },
        };
    }

    private static IEnumerable<JsonObject> SelfAndBelow(JsonObject node) => Below(node).SelectMany(SelfAndBelow).Prepend(node);

    private static IEnumerable<JsonObject> Below(JsonObject node) => node["children"]?.AsArray().Select(child => child!.AsObject()) ?? [];
}
