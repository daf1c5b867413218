namespace CalicoAci.Components.Fabric;

/// <summary>Writes the outputs that a component registers.</summary>
internal static class OutputsExtensions
{
    /// <summary>Adds an output that not every component of the kind has.</summary>
    public static Dictionary<string, object?> With(this Dictionary<string, object?> outputs, string name, object? value)
    {
        if (value is not null)
        {
            outputs[name] = value;
        }

        return outputs;
    }
}
