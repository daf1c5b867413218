using System.Globalization;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>
/// Values as an artefact may show them. A secret is shown only where its text already holds the mask <c>[secret]</c>:
/// then the program made it of an opaque secret and nothing of it is real. Every other secret becomes the mask.
/// </summary>
internal static class ShownText
{
    /// <summary>The text of a scalar; null for an absent value, a list or a map.</summary>
    public static string? Of(PropertyValue? value) => value switch
    {
        PropertyValue.StringValue text => text.Value,
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        PropertyValue.NumberValue number => Of(number.Value),
        PropertyValue.UnknownValue => ApicValue.UnknownText,
        PropertyValue.SecretValue secret => Mask(Of(secret.Inner)),
        PropertyValue.ResourceReferenceValue reference => Of(reference.Id),
        _ => null,
    };

    /// <summary>A number as it is written in YAML and JSON.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A secret text: itself where it was made of opaque secrets, else the mask.</summary>
    public static string Mask(string? text) => text is not null && text.Contains(ApicValue.Mask, StringComparison.Ordinal) ? text : ApicValue.Mask;

    /// <summary>The value without secret marks, and whether there were any.</summary>
    public static (PropertyValue Value, bool Secret) Open(PropertyValue? value)
    {
        var secret = false;
        while (value is PropertyValue.SecretValue marked)
        {
            secret = true;
            value = marked.Inner;
        }

        return (value ?? PropertyValue.Null, secret);
    }
}
