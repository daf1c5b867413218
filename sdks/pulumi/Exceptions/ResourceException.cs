namespace Pulumi;

/// <summary>A problem with one resource. The engine shows it beside that resource.</summary>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;

    /// <summary>The engine is ending, for a reason that it has told the user already.</summary>
    internal bool IsShutdown { get; init; }
}
