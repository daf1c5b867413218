using System.Reflection;
using System.Runtime.CompilerServices;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>One member of a settings record.</summary>
public sealed class SettingMember(PropertyInfo property)
{
    /// <summary>The name in a stack file.</summary>
    public string Name { get; } = SettingNames.OfProperty(property.Name);

    /// <summary>What the setting is for, and its bounds.</summary>
    public SettingAttribute? Attribute { get; } = property.GetCustomAttribute<SettingAttribute>();

    /// <summary>Whether a stack must give it.</summary>
    public bool Required { get; } = property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>The shape of its value.</summary>
    public SettingShape Shape => field ??= SettingShape.Of(property.PropertyType);

    /// <summary>Reads the member of a record.</summary>
    public object? Get(object record) => property.GetValue(record);

    /// <summary>Sets the member of a record that is being made.</summary>
    public void Set(object record, object value) => property.SetValue(record, value);
}
