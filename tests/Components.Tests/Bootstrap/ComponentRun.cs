using System.Collections.Concurrent;
using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap;

/// <summary>
/// Runs components against mocks. A held resource is registered only when nothing else happens any more: what was
/// registered before does not wait for it.
/// </summary>
internal sealed class ComponentRun
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(600);

    private readonly ConcurrentDictionary<string, MockResourceArgs> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _early = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<MockCallArgs> _called = new();
    private readonly string? _held;
    private readonly Func<MockResourceArgs, Task<ImmutableDictionary<string, object>>>? _execute;
    private bool _released;
    private long _lastStart = Environment.TickCount64;

    private ComponentRun(string? held, Func<MockResourceArgs, Task<ImmutableDictionary<string, object>>>? execute)
    {
        _held = held;
        _execute = execute;
    }

    public string? Held => _held;

    public IReadOnlyDictionary<string, MockResourceArgs> Registered => _registered;

    /// <summary>The names that a function was asked for.</summary>
    public IEnumerable<string> LookedUp(string token) => _called.Where(call => call.Token == token).Select(call => (string)call.Args["name"]);

    public IReadOnlyCollection<string> StartedEarly => [.. _early.Keys];

    public ImmutableArray<Resource> Resources { get; private set; } = [];

    public static Task<ComponentRun> Of(Action program) => Of(program, null, null);

    /// <summary>Runs a program whose look-ups find something else in some members.</summary>
    public static Task<ComponentRun> Finding(IReadOnlyDictionary<string, object> found, Action program) => Of(program, null, null, found);

    public static Task<ComponentRun> Holding(string held, Action program) => Of(program, held, null);

    /// <summary>Runs a program whose remote commands are carried out; what they print are the resource's outputs.</summary>
    public static Task<ComponentRun> Executing(Func<MockResourceArgs, Task<ImmutableDictionary<string, object>>> execute, Action program) => Of(program, null, execute);

    public ImmutableDictionary<string, object> Inputs(string name) => _registered.TryGetValue(name, out MockResourceArgs? found)
        ? found.Inputs
        : throw new AssertionException($"No resource '{name}' among {string.Join(", ", _registered.Keys.Order())}");

    private static async Task<ComponentRun> Of(Action program, string? held, Func<MockResourceArgs, Task<ImmutableDictionary<string, object>>>? execute, IReadOnlyDictionary<string, object>? found = null)
    {
        var run = new ComponentRun(held, execute);
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => IsKnown(args.Type!)))).Returns<MockResourceArgs>(run.Register);
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>())).Callback<MockCallArgs>(run._called.Enqueue).Returns<MockCallArgs>(args => Task.FromResult<object>(LookUp(args).ToImmutableDictionary().SetItems(found ?? ImmutableDictionary<string, object>.Empty)));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        run.Resources = await Deployment.TestAsync(mocks.Object, new TestOptions { ProjectName = "calico-aci", StackName = "test", IsPreview = false }, program);
        return run;
    }

    private static bool IsKnown(string type) => type.StartsWith("vsphere:", StringComparison.Ordinal)
        || type.StartsWith("calico-aci:", StringComparison.Ordinal)
        || type == "command:remote:Command";

    private static Dictionary<string, object> LookUp(MockCallArgs args) => args.Token switch
    {
        "vsphere:index/getVirtualMachine:getVirtualMachine" => new Dictionary<string, object>
        {
            ["id"] = "template-uuid",
            ["guestId"] = "ubuntu64Guest",
            ["scsiType"] = "pvscsi",
            ["firmware"] = "efi",
            ["networkInterfaceTypes"] = ImmutableArray.Create("vmxnet3"),
            ["disks"] = ImmutableArray.Create(new Dictionary<string, object>
            {
                ["size"] = 80,
                ["thinProvisioned"] = true,
                ["eagerlyScrub"] = false,
                ["label"] = "Hard disk 1",
                ["unitNumber"] = 0,
            }),
        },
        "vsphere:index/getComputeCluster:getComputeCluster" => new Dictionary<string, object> { ["id"] = "domain-c1", ["resourcePoolId"] = "resgroup-1" },
        "vsphere:index/getOvfVmTemplate:getOvfVmTemplate" => new Dictionary<string, object> { ["id"] = "ovf", ["guestId"] = "ubuntu64Guest", ["scsiType"] = "pvscsi", ["firmware"] = "efi" },
        _ => new Dictionary<string, object> { ["id"] = args.Token!.Split(':')[^1] + "-" + args.Args.GetValueOrDefault("name") },
    };

    private async Task<(string? Id, object State)> Register(MockResourceArgs args)
    {
        string name = args.Name!;
        if (!_registered.TryAdd(name, args))
        {
            throw new InvalidOperationException($"Two resources have the name {name}.");
        }

        Interlocked.Exchange(ref _lastStart, Environment.TickCount64);
        if (name == _held)
        {
            while (Environment.TickCount64 - Interlocked.Read(ref _lastStart) < Quiet.TotalMilliseconds)
            {
                await Task.Delay(Quiet / 4);
            }

            Volatile.Write(ref _released, true);
        }
        else if (!Volatile.Read(ref _released))
        {
            _early[name] = true;
        }

        ImmutableDictionary<string, object> state = args.Inputs;
        if (args.Type == "command:remote:Command")
        {
            state = state.SetItem("stdout", $"output of {name}").SetItem("stderr", "");
            state = _execute is null ? state : state.SetItems(await _execute(args));
        }

        return ($"{name}-id", state);
    }
}
