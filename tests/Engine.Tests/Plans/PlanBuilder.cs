using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Tests.Plans;

/// <summary>Plans made by hand.</summary>
internal sealed class PlanBuilder
{
    private readonly List<PlannedResource> _resources = [];
    private readonly List<Lookup> _lookups = [];

    public PlanBuilder() => _resources.Add(new PlannedResource
    {
        Urn = StackUrn,
        Type = "pulumi:pulumi:Stack",
        Name = "calico-aci-dev",
        Custom = false,
        Inputs = JsonValues.Map("{}"),
    });

    public static string StackUrn => "urn:pulumi:dev::calico-aci::pulumi:pulumi:Stack::calico-aci-dev";

    public static string UrnOf(string type, string name) => $"urn:pulumi:dev::calico-aci::{type}::{name}";

    public PlanBuilder Add(string type, string name, string inputs = "{}", string parent = "", params string[] dependsOn) =>
        Add(type, name, JsonValues.Map(inputs), parent, dependsOn);

    public PlanBuilder Add(string type, string name, PropertyValue.MapValue inputs, string parent = "", params string[] dependsOn)
    {
        _resources.Add(new PlannedResource
        {
            Urn = UrnOf(type, name),
            Type = type,
            Name = name,
            Custom = true,
            Parent = parent.Length == 0 ? StackUrn : parent,
            Inputs = inputs,
            Dependencies = [.. dependsOn],
        });
        return this;
    }

    public PlanBuilder Component(string type, string name, string outputs = "{}", string parent = "", params string[] dependsOn)
    {
        _resources.Add(new PlannedResource
        {
            Urn = UrnOf(type, name),
            Type = type,
            Name = name,
            Custom = false,
            Parent = parent.Length == 0 ? StackUrn : parent,
            Inputs = JsonValues.Map("{}"),
            Outputs = JsonValues.Map(outputs),
            Dependencies = [.. dependsOn],
        });
        return this;
    }

    public PlanBuilder LookUp(string token, string arguments)
    {
        _lookups.Add(new Lookup(token, JsonValues.Map(arguments), PropertyValue.Unknown));
        return this;
    }

    public Plan Build() => new("calico-aci", "dev", [.. _resources], [.. _lookups], JsonValues.Map("{}"));
}
