namespace Pulumi.Serialization;

/// <summary>A value that cannot be sent, with the path to it.</summary>
internal sealed class SerializationException(string path, string problem) : Exception($"{path}: {problem}")
{
    private string Path { get; } = path;

    private string Problem { get; } = problem;

    public SerializationException Below(string name) => new(Path.StartsWith('[') || Path.Length == 0 ? name + Path : $"{name}.{Path}", Problem);
}
