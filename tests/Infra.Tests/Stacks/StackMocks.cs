using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Echoes inputs as outputs; a type or a function that no provider defines fails the run.</summary>
internal sealed class StackMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _created = new();
    private readonly ConcurrentQueue<MockCallArgs> _called = new();

    public IReadOnlyCollection<MockResourceArgs> Created => _created;

    public IReadOnlyCollection<MockCallArgs> Called => _called;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Check(args.Type!);
        _created.Enqueue(args);
        ImmutableDictionary<string, object> state = args.Type switch
        {
            "command:remote:Command" => args.Inputs.SetItem("stdout", "").SetItem("stderr", ""),
            "vsphere:index/virtualMachine:VirtualMachine" => args.Inputs.SetItem("moid", $"vm-{args.Name}"),
            _ => args.Inputs,
        };
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Check(args.Token!);
        _called.Enqueue(args);
        ImmutableDictionary<string, object> found = args.Args.SetItem("id", $"{args.Token}-id");
        return Task.FromResult<object>(args.Token == "vsphere:index/getVirtualMachine:getVirtualMachine" ? found.SetItem("guestId", "ubuntu64Guest").SetItem("firmware", "efi") : found);
    }

    private static void Check(string token)
    {
        if (!KnownTokens.Contains(token))
        {
            throw new InvalidOperationException($"No provider defines {token}.");
        }
    }
}
