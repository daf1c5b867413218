using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>For which parts of the inputs an object exists: always, when an input has a value, with a nested object, or for each item of a list.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Path">The input; empty for <see cref="SelectionKind.Always"/>.</param>
/// <param name="Wanted">For <see cref="SelectionKind.When"/>: the value that the input must have, or null for any.</param>
internal sealed record Selection(SelectionKind Kind, string Path, string? Wanted)
{
    /// <summary>The scopes for which the object exists.</summary>
    public IEnumerable<Scope> Select(Scope scope)
    {
        if (Kind == SelectionKind.Always)
        {
            return [scope];
        }

        var value = scope.Find(Path, out var secret);
        return Kind switch
        {
            SelectionKind.When => HasValue(value) ? [scope] : [],
            SelectionKind.With => value is PropertyValue.MapValue ? [scope.At(value, secret)] : [],
            _ => value is PropertyValue.ListValue list ? list.Items.Where(item => item is not PropertyValue.NullValue).Select(item => scope.At(item, secret)) : [],
        };
    }

    private bool HasValue(PropertyValue value) => value switch
    {
        PropertyValue.NullValue => false,
        PropertyValue.StringValue text => Wanted is null ? text.Value.Length > 0 : text.Value == Wanted,
        PropertyValue.ListValue list => list.Items.Length > 0,
        PropertyValue.MapValue map => map.Members.Count > 0,
        PropertyValue.UnknownValue => Wanted is null,
        _ => Wanted is null,
    };
}
