namespace CalicoAci.Engine.Monitor;

/// <summary>Makes and takes apart URNs: <c>urn:pulumi:STACK::PROJECT::PARENTTYPE$TYPE::NAME</c>.</summary>
internal static class Urns
{
    /// <summary>The stack's own type; it is left out of the types of its children.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The beginning of the types of providers.</summary>
    public const string ProviderPrefix = "pulumi:providers:";

    /// <summary>Makes a URN.</summary>
    public static string Create(string stack, string project, string parent, string type, string name)
    {
        string parentType = parent.Length == 0 ? "" : QualifiedTypeOf(parent);
        string qualified = parentType is "" or StackType ? type : $"{parentType}${type}";
        return $"urn:pulumi:{stack}::{project}::{qualified}::{name}";
    }

    /// <summary>The name at the end of a URN; names may hold <c>::</c> themselves.</summary>
    public static string NameOf(string urn) => Parts(urn) is [_, _, _, var name] ? name : urn;

    /// <summary>The types of the parents and the type, joined with <c>$</c>.</summary>
    public static string QualifiedTypeOf(string urn) => Parts(urn) is [_, _, var type, _] ? type : "";

    /// <summary>The type.</summary>
    public static string TypeOf(string urn) => QualifiedTypeOf(urn).Split('$')[^1];

    private static string[] Parts(string urn) => urn.Split("::", 4);
}
