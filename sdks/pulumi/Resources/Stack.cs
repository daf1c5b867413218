using System.Collections.Immutable;
using System.ComponentModel;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources of a program. A program may derive from it and mark its outputs with <see cref="OutputAttribute"/>.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.InternalInstance.ProjectName}-{Deployment.InternalInstance.StackName}", Convert(options))
        => Deployment.InternalInstance.SetStack(this);

    /// <summary>A stack whose resources are made by a function, which returns the outputs.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> init, StackOptions? options)
        : this(options)
    {
        Outputs = new Output<IDictionary<string, object?>>(RunAsync(init));
        RegisterOutputs(Outputs);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    internal Output<IDictionary<string, object?>> Outputs { get; private set; } = Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Registers what the [Output] properties of a derived class hold.</summary>
    internal void RegisterPropertyOutputs()
    {
        var wrong = new List<string>();
        var outputs = new Dictionary<string, object?>();
        foreach (var (name, value) in OutputShape.ReadOutputs(this, typeof(Stack), wrong))
        {
            outputs.Add(name, value);
        }

        if (wrong.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        Outputs = Output.Create<IDictionary<string, object?>>(outputs);
        RegisterOutputs(Outputs);
    }

    private static async Task<OutputData<IDictionary<string, object?>>> RunAsync(Func<Task<IDictionary<string, object?>>> init)
    {
        var outputs = await init().ConfigureAwait(false);
        return OutputData<IDictionary<string, object?>>.Of(outputs?.ToImmutableDictionary() ?? ImmutableDictionary<string, object?>.Empty);
    }

    private static ComponentResourceOptions Convert(StackOptions? options)
    {
        var converted = new ComponentResourceOptions();
        if (options is not null)
        {
            converted.ResourceTransformations.AddRange(options.ResourceTransformations);
            converted.ResourceTransforms.AddRange(options.ResourceTransforms);
        }

        return converted;
    }
}
