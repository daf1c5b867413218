namespace Pulumi.Testing;

/// <summary>Mocks that answer each request with nothing but what it asked for.</summary>
public class EmptyMocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        => Task.FromResult<(string?, object)>((args.Id is { Length: > 0 } id ? id : args.Name + "_id", args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
