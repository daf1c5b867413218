namespace CalicoAci.Components.Charts;

/// <summary>Gives a chart value a name that is not the camel case of the property's.</summary>
/// <param name="name">The name in the chart.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HelmNameAttribute(string name) : Attribute
{
    /// <summary>The name in the chart.</summary>
    public string Name { get; } = name;
}
