namespace Pulumi.Generator.Binding;

/// <summary>The base types of args classes.</summary>
internal static class ArgsClassNames
{
    public const string Resource = "global::Pulumi.ResourceArgs";
    public const string Invoke = "global::Pulumi.InvokeArgs";
}
