namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>One of a fixed set of words, written in kebab case.</summary>
public sealed class EnumShape : SettingShape
{
    private readonly Dictionary<string, object> _values;

    /// <summary>Reads the members of an enum.</summary>
    public EnumShape(Type type)
        : base(type)
    {
        _values = Enum.GetValues(type).Cast<Enum>().ToDictionary(value => value.ToSetting(), object (value) => value, StringComparer.Ordinal);
        Names = [.. _values.Keys];
    }

    /// <summary>The allowed words, in the order of the enum.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    public override string Expected => Names.Count == 1 ? $"'{Names[0]}'" : "one of " + string.Join(", ", Names.Select(name => $"'{name}'"));

    /// <summary>The enum value of a word, or null.</summary>
    public object? Read(string name) => _values.GetValueOrDefault(name);
}
