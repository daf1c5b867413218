using FsCheck;
using FsCheck.Fluent;
using Pulumi.Utilities;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Pulumi.Tests.Core;

/// <summary>What must hold for all outputs, whatever they hold.</summary>
public class OutputLaws
{
    private static readonly Func<int, Output<int>>[] Functions =
    [
        v => Output.Create(v + 1),
        v => Output.CreateSecret(v * 2),
        v => OutputUtilities.CreateUnknown(v),
        v => OutputUtilities.WithDependency(Output.Create(v), new DependencyResource($"urn:pulumi:s::p::t:i:T::{v}")),
        v => Output.Create(Task.Run(() => v - 1)),
    ];

    [Property]
    public bool ApplyOfIdentityChangesNothing(int value, bool isKnown, bool isSecret)
    {
        var output = Make(value, isKnown, isSecret);
        return Same(output.Apply(v => v), output);
    }

    [Property]
    public bool ApplyingTwiceIsApplyingTheComposition(int value, bool isKnown, bool isSecret)
    {
        var output = Make(value, isKnown, isSecret);
        return Same(output.Apply(v => v + 1).Apply(v => v * 2), output.Apply(v => (v + 1) * 2));
    }

    [Property]
    public Property NestingIsAssociative(int value, bool isKnown, bool isSecret, byte first, byte second)
    {
        var output = Make(value, isKnown, isSecret);
        var f = Functions[first % Functions.Length];
        var g = Functions[second % Functions.Length];
        return Prop.ToProperty(Same(output.Apply(f).Apply(g), output.Apply(v => f(v).Apply(g))));
    }

    [Property]
    public bool AllIsKnownWhenEachIsAndSecretWhenOneIs((int Value, bool IsKnown, bool IsSecret)[] items)
    {
        var data = Output.All(items.Select(i => Make(i.Value, i.IsKnown, i.IsSecret))).DataTask.Result;
        return data.IsKnown == items.All(i => i.IsKnown)
            && data.IsSecret == items.Any(i => i.IsSecret)
            && (!data.IsKnown || data.Value.SequenceEqual(items.Select(i => i.Value)));
    }

    private static Output<int> Make(int value, bool isKnown, bool isSecret) => new(OutputData<int>.Of(value) with { IsKnown = isKnown, IsSecret = isSecret });

    private static bool Same(Output<int> left, Output<int> right)
    {
        var (l, r) = (left.DataTask.Result, right.DataTask.Result);
        return l.IsKnown == r.IsKnown && l.IsSecret == r.IsSecret && l.Resources.Count == r.Resources.Count && (!l.IsKnown || l.Value == r.Value);
    }
}
