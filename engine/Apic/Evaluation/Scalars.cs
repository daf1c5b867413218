using System.Globalization;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>Values of inputs as texts of the APIC.</summary>
internal static class Scalars
{
    /// <summary>The text of a value, lists joined by commas; null when there is none.</summary>
    public static ApicValue? TextOf(PropertyValue value, bool secret, Func<string, string> filter) => value switch
    {
        PropertyValue.NullValue => null,
        PropertyValue.UnknownValue => secret ? ApicValue.Secret : ApicValue.Unknown,
        PropertyValue.SecretValue marked => TextOf(marked.Inner, true, filter),
        PropertyValue.StringValue text => Known(text.Value, secret, filter),
        PropertyValue.BoolValue flag => Known(flag.Value ? "true" : "false", secret, filter),
        PropertyValue.NumberValue number => Known(number.Value.ToString("R", CultureInfo.InvariantCulture), secret, filter),
        PropertyValue.ResourceReferenceValue reference => TextOf(reference.Id, secret, filter),
        PropertyValue.ListValue list => Joined(list, secret, filter),
        _ => ApicValue.Unknown,
    };

    private static ApicValue? Known(string text, bool secret, Func<string, string> filter) =>
        text.Length == 0 ? null : secret ? ApicValue.Secret : ApicValue.Known(filter(text));

    private static ApicValue? Joined(PropertyValue.ListValue list, bool secret, Func<string, string> filter)
    {
        var items = list.Items.Select(item => TextOf(item, secret, filter)).OfType<ApicValue>().ToList();
        return items.Count == 0 ? null
            : items.Exists(item => item.Kind == ApicValueKind.Secret) ? ApicValue.Secret
            : items.Exists(item => item.Kind == ApicValueKind.Unknown) ? ApicValue.Unknown
            : ApicValue.Known(string.Join(',', items.Select(item => item.Text)));
    }
}
