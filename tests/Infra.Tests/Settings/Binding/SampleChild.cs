using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings.Binding;

public sealed record SampleChild
{
    [Setting("The rack.")]
    public required string Rack { get; init; }

    [Setting("Numbers.", Minimum = 1)]
    public IReadOnlyList<int> Numbers { get; init; } = [];
}
