using System.Collections.Immutable;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Apic.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>The tree of managed objects as an outline in YAML: relative names as keys, with class, attributes and the objects below.</summary>
internal static class ApicOutline
{
    /// <summary>The outline.</summary>
    public static string Of(ApicTree tree)
    {
        var writer = new StringWriter { NewLine = "\n" };
        YamlText.Write(writer, emitter => Emit(emitter, tree.Roots));
        return writer.ToString();
    }

    private static void Emit(IEmitter emitter, IReadOnlyList<ApicNode> nodes)
    {
        Map(emitter, () =>
        {
            foreach (var node in nodes)
            {
                YamlText.EmitText(emitter, Dn.RnOf(node.Dn));
                Map(emitter, () => Members(emitter, node));
            }
        });
    }

    private static void Members(IEmitter emitter, ApicNode node)
    {
        Pair(emitter, "class", node.Class);
        if (node.Origin != ApicOrigin.Created)
        {
            Pair(emitter, "origin", ApicText.OriginName(node.Origin));
        }

        if (node.Attributes.Length > 0)
        {
            YamlText.EmitText(emitter, "attributes");
            Attributes(emitter, node.Attributes);
        }

        if (node.Children.Count > 0)
        {
            YamlText.EmitText(emitter, "children");
            Emit(emitter, node.Children);
        }
    }

    private static void Attributes(IEmitter emitter, ImmutableArray<ApicAttribute> attributes) => Map(emitter, () =>
    {
        foreach (var (name, value) in attributes)
        {
            Pair(emitter, name, value.Shown);
        }
    });

    private static void Pair(IEmitter emitter, string key, string value)
    {
        YamlText.EmitText(emitter, key);
        YamlText.EmitText(emitter, value);
    }

    private static void Map(IEmitter emitter, Action members)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block));
        members();
        emitter.Emit(new MappingEnd());
    }
}
