using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads a property without reflection on each call. The code is shared by all classes, so that reading a new class costs no compilation.</summary>
internal abstract class PropertyReader
{
    public abstract object? Read(object target);

    public static PropertyReader Of(PropertyInfo property)
    {
        var getter = property.GetGetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} has no getter.");
        return property.PropertyType.IsValueType || property.DeclaringType!.IsValueType
            ? new Reflected(property)
            : (PropertyReader)Activator.CreateInstance(typeof(Bound<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), getter)!;
    }

    private sealed class Reflected(PropertyInfo property) : PropertyReader
    {
        public override object? Read(object target) => property.GetValue(target);
    }

    private sealed class Bound<TOwner, TValue>(MethodInfo getter) : PropertyReader
        where TOwner : class
        where TValue : class
    {
        private readonly Func<TOwner, TValue?> _getter = getter.CreateDelegate<Func<TOwner, TValue?>>();

        public override object? Read(object target) => _getter((TOwner)target);
    }
}
