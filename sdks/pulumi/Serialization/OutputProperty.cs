using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One [Output] property of a resource class.</summary>
internal abstract class OutputProperty
{
    /// <summary>Gives the property an output that resolves with the resource.</summary>
    public abstract void SetOutput(Resource resource, ResourceOutputs outputs);

    public static OutputProperty Of(string name, PropertyInfo property, MethodInfo setter)
        => (OutputProperty)Activator.CreateInstance(
            typeof(Bound<,>).MakeGenericType(property.DeclaringType!, property.PropertyType.GenericTypeArguments[0]), name, setter)!;

    private sealed class Bound<TOwner, T>(string name, MethodInfo setter) : OutputProperty
        where TOwner : class
    {
        private readonly Action<TOwner, Output<T>> _setter = setter.CreateDelegate<Action<TOwner, Output<T>>>();

        public override void SetOutput(Resource resource, ResourceOutputs outputs)
            => _setter((TOwner)(object)resource, new Output<T>(outputs, name));
    }
}
