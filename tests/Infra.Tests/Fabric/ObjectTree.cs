using System.Collections;
using System.Collections.Immutable;
using CalicoAci.Components.Tests.Fabric;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Fabric;

/// <summary>The managed objects that the APIC would get from a run of the fabric's components.</summary>
internal static class ObjectTree
{
    public static ApicTree Of(FabricRun run) => ApicTree.Of(new Plan(
        "calico-aci",
        "test",
        [
            .. run.Created.Select(resource => new PlannedResource
            {
                Urn = $"urn:pulumi:test::calico-aci::{resource.Type}::{resource.Name}",
                Type = resource.Type!,
                Name = resource.Name!,
                Custom = resource.Type!.StartsWith("aci:", StringComparison.Ordinal),
                Inputs = Map(resource.Inputs),
            }),
        ],
        [.. run.Called.Select(call => new Lookup(call.Token!, Map(call.Args), PropertyValue.Unknown))],
        Map(ImmutableDictionary<string, object>.Empty)));

    private static PropertyValue.MapValue Map(ImmutableDictionary<string, object> inputs) =>
        new(inputs.ToImmutableSortedDictionary(input => input.Key, input => Value(input.Value), StringComparer.Ordinal));

    private static PropertyValue Value(object? value) => value switch
    {
        string text => new PropertyValue.StringValue(text),
        bool flag => new PropertyValue.BoolValue(flag),
        double number => new PropertyValue.NumberValue(number),
        ImmutableDictionary<string, object> map => Map(map),
        IEnumerable list => new PropertyValue.ListValue([.. list.Cast<object?>().Select(Value)]),
        null => PropertyValue.Null,
        _ => throw new NotSupportedException($"{value.GetType()}"),
    };
}
