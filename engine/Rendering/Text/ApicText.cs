using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>Managed objects as JSON.</summary>
internal static class ApicText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Objects in the form that the APIC's REST interface takes.</summary>
    public static string Posted(ImmutableArray<ApicObject> objects) => Json(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in objects)
        {
            Posted(writer, item, true);
        }

        writer.WriteEndArray();
    });

    /// <summary>The whole tree.</summary>
    public static string TreeJson(ApicTree tree) => Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tree");
        foreach (var root in tree.Roots)
        {
            Node(writer, root);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unplaced");
        foreach (var (resource, item) in tree.Unplaced)
        {
            writer.WriteStartObject();
            writer.WriteString("resource", resource);
            writer.WritePropertyName("object");
            Posted(writer, item, true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Posted(Utf8JsonWriter writer, ApicObject item, bool withDn)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(item.Class);
        writer.WriteStartObject("attributes");
        if (withDn)
        {
            writer.WriteString("dn", item.Dn.Shown);
        }
        else if (item.Dn.IsKnown)
        {
            writer.WriteString("rn", Dn.RnOf(item.Dn.Text));
        }

        Attributes(writer, item.Attributes);
        writer.WriteEndObject();
        if (item.Children.Length > 0)
        {
            writer.WriteStartArray("children");
            foreach (var child in item.Children)
            {
                Posted(writer, child, false);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter writer, ApicNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("class", node.Class);
        writer.WriteString("dn", node.Dn);
        writer.WriteString("origin", OriginName(node.Origin));
        if (node.Resource.Length > 0)
        {
            writer.WriteString("resource", node.Resource);
        }

        if (node.Attributes.Length > 0)
        {
            writer.WriteStartObject("attributes");
            Attributes(writer, node.Attributes);
            writer.WriteEndObject();
        }

        if (node.Children.Count > 0)
        {
            writer.WriteStartArray("children");
            foreach (var child in node.Children)
            {
                Node(writer, child);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>An origin as readers see it.</summary>
    public static string OriginName(ApicOrigin origin) => origin switch
    {
        ApicOrigin.Created => "created",
        ApicOrigin.Reused => "reused",
        ApicOrigin.External => "external",
        _ => "built-in",
    };

    private static void Attributes(Utf8JsonWriter writer, ImmutableArray<ApicAttribute> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            writer.WriteString(name, value.Shown);
        }
    }

    private static string Json(Action<Utf8JsonWriter> content) => JsonText.Of(Options, content) + "\n";
}
