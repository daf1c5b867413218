using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Finds texts in property values.</summary>
internal static class PlainTexts
{
    /// <summary>Every text, also inside of secrets.</summary>
    public static IEnumerable<string> All(PropertyValue value) => value is PropertyValue.SecretValue secret ? All(secret.Inner) : Inside(value, All);

    /// <summary>Every text that is not inside of a secret.</summary>
    public static IEnumerable<string> Shown(PropertyValue value) => value is PropertyValue.SecretValue ? [] : Inside(value, Shown);

    private static IEnumerable<string> Inside(PropertyValue value, Func<PropertyValue, IEnumerable<string>> texts) => value switch
    {
        PropertyValue.StringValue text => [text.Value],
        PropertyValue.ListValue list => list.Items.SelectMany(texts),
        PropertyValue.MapValue map => map.Members.Keys.Concat(map.Members.Values.SelectMany(texts)),
        PropertyValue.AssetValue asset => new[] { asset.Text, asset.Path, asset.Uri }.OfType<string>(),
        PropertyValue.ArchiveValue archive => archive.Assets.Keys.Concat(archive.Assets.Values.SelectMany(texts)).Concat(new[] { archive.Path, archive.Uri }.OfType<string>()),
        PropertyValue.ResourceReferenceValue reference => texts(reference.Id).Append(reference.Urn),
        PropertyValue.NumberValue number => [FormattableString.Invariant($"{number.Value}")],
        _ => [],
    };
}
