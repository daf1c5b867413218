using System.Reflection;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>An object with known members: a settings record.</summary>
public sealed class RecordShape(Type type) : SettingShape(type)
{
    /// <summary>What the record is for.</summary>
    public SettingAttribute? Attribute => field ??= Type.GetCustomAttribute<SettingAttribute>(inherit: false);

    /// <summary>The members in the order of their declaration.</summary>
    public IReadOnlyList<SettingMember> Members => field ??= [.. Type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is not null)
        .OrderBy(property => property.MetadataToken)
        .Select(property => new SettingMember(property))];

    /// <summary>The members by name.</summary>
    public IReadOnlyDictionary<string, SettingMember> ByName => field ??= Members.ToDictionary(member => member.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Expected => "an object";

    /// <summary>Makes a record of defaults; required members are not set yet.</summary>
    public object Create() => Activator.CreateInstance(Type)!;
}
