using System.Collections.Immutable;

namespace CalicoAci.Engine.Model;

/// <summary>Everything that one run of a program registered: what preview, diff, render and graph work from.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Resources">All resources: the stack first, every other one after what it waits for, else in the order of names; the same for every run.</param>
/// <param name="Lookups">All look-ups, in a stable order.</param>
/// <param name="StackOutputs">The stack's outputs.</param>
public sealed record Plan(
    string Project,
    string Stack,
    ImmutableArray<PlannedResource> Resources,
    ImmutableArray<Lookup> Lookups,
    PropertyValue.MapValue StackOutputs);
