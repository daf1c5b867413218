using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of all classes whose <see cref="InputAttribute"/> properties are sent to the engine.</summary>
public abstract class InputArgs
{
    protected InputArgs()
    {
    }

    /// <summary>The inputs by their names on the wire, in the order of their declaration. Required ones must be set.</summary>
    internal virtual IEnumerable<KeyValuePair<string, object?>> GetInputs() => InputShape.Of(GetType()).Read(this);
}
