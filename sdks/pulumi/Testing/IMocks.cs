namespace Pulumi.Testing;

/// <summary>What a test says in the engine's place.</summary>
public interface IMocks
{
    /// <summary>A resource is registered or read.</summary>
    /// <returns>Its id, null for none, and its outputs: a dictionary or an args object.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>A function or a method is called.</summary>
    /// <returns>Its result: a dictionary or an args object.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>A component or the stack registers its outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
