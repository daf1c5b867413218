using System.Text.RegularExpressions;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>Values as YAML documents that people read: block style, block scalars for lines, quotes only where YAML would misread a text.</summary>
internal static partial class YamlText
{
    private static readonly EmitterSettings Settings = new(2, int.MaxValue, false, 1024, true, true);

    /// <summary>One document.</summary>
    public static string Of(PropertyValue value) => Of([value]);

    /// <summary>Several documents, parted by <c>---</c>.</summary>
    public static string Of(IReadOnlyList<PropertyValue> documents)
    {
        var writer = new StringWriter { NewLine = "\n" };
        for (var i = 0; i < documents.Count; i++)
        {
            if (i > 0)
            {
                writer.Write("---\n");
            }

            Write(writer, emitter => Emit(emitter, documents[i], false));
        }

        return writer.ToString();
    }

    /// <summary>A document whose content the caller emits.</summary>
    public static void Write(TextWriter writer, Action<IEmitter> content)
    {
        var emitter = new Emitter(writer, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, true));
        content(emitter);
        emitter.Emit(new DocumentEnd(true));
        emitter.Emit(new StreamEnd());
    }

    /// <summary>Emits a text so that it stays a text.</summary>
    public static void EmitText(IEmitter emitter, string text)
    {
        var style = text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal
            : text.Length == 0 || Ambiguous().IsMatch(text) ? ScalarStyle.DoubleQuoted
            : ScalarStyle.Any;
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, true, true));
    }

    private static void Emit(IEmitter emitter, PropertyValue value, bool secret)
    {
        switch (value)
        {
            case PropertyValue.SecretValue marked:
                Emit(emitter, marked.Inner, true);
                break;
            case PropertyValue.MapValue map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block));
                foreach (var (key, member) in map.Members)
                {
                    EmitText(emitter, key);
                    Emit(emitter, member, secret);
                }

                emitter.Emit(new MappingEnd());
                break;
            case PropertyValue.ListValue list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block));
                foreach (var item in list.Items)
                {
                    Emit(emitter, item, secret);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case PropertyValue.NullValue:
                Plain(emitter, "null");
                break;
            case PropertyValue.UnknownValue:
                EmitText(emitter, ApicValue.UnknownText);
                break;
            case PropertyValue.BoolValue or PropertyValue.NumberValue when !secret:
                Plain(emitter, ShownText.Of(value)!);
                break;
            default:
                EmitText(emitter, secret ? ShownText.Mask(ShownText.Of(value)) : ShownText.Of(value) ?? "");
                break;
        }
    }

    private static void Plain(IEmitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, true, false));

    /// <summary>Texts that a YAML 1.1 or 1.2 parser takes for null, a truth value, a number, a time or a date.</summary>
    [GeneratedRegex(
        @"^(~|null|true|false|yes|no|on|off|y|n|[-+]?(\.inf|\d[\d_]*(\.\d*)?(e[-+]?\d+)?|\.\d+(e[-+]?\d+)?|0x[\da-f_]+|0o[0-7]+|0b[01_]+|\d+(:[0-5]?\d)+(\.\d*)?)|\.nan|\d{4}-\d\d?-\d\d?.*|=|<<)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();
}
