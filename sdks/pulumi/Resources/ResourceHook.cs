namespace Pulumi;

/// <summary>A function of this program that the engine calls around its operations on a resource.</summary>
public class ResourceHook
{
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new ResourceHookOptions();
        Registered = Deployment.InternalInstance.RegisterResourceHookAsync(this);
    }

    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
        => (Name, Callback, Options, Registered) = (name, callback, options, registered);

    public string Name { get; }

    public ResourceHookCallback Callback { get; }

    public ResourceHookOptions Options { get; }

    internal Task Registered { get; }
}
