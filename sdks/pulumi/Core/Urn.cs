namespace Pulumi;

/// <summary>A resource's unique name: <c>urn:pulumi:STACK::PROJECT::TYPES::NAME</c>.</summary>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private readonly string _value = value ?? throw new ArgumentNullException(nameof(value));

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>Computes the URN of a resource from its parts.</summary>
    public static Output<string> Create(
        Input<string> name, Input<string> type, Resource? parent = null, Input<string>? parentUrn = null, Input<string>? project = null, Input<string>? stack = null)
    {
        var prefix = (parent?.Urn ?? parentUrn?.ToOutput()) is { } parentOutput
            ? parentOutput.Apply(PrefixOfChildren)
            : Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <summary>The stack's own type is no part of the types of its children.</summary>
    internal static string PrefixOfChildren(string parentUrn)
    {
        var types = parentUrn[..parentUrn.LastIndexOf("::", StringComparison.Ordinal)];
        return types.EndsWith("::" + Pulumi.Stack.TypeToken, StringComparison.Ordinal)
            ? types[..^Pulumi.Stack.TypeToken.Length]
            : types + "$";
    }

    public bool Equals(Urn other) => _value == other._value;

    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
