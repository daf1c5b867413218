namespace Pulumi.Generator.Models;

/// <summary>What a resource class derives from.</summary>
internal enum ResourceKind
{
    Custom,
    Component,
    Provider,
}
