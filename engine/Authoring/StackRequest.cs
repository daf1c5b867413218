namespace CalicoAci.Engine.Authoring;

/// <summary>What the command line says about a stack file.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="File">The file to write.</param>
/// <param name="Force">Whether to write over a file that exists.</param>
/// <param name="Flags">Answers by the key of their question.</param>
/// <param name="Sets">Other settings, as <c>path=value</c>.</param>
/// <param name="SecretFiles">Secrets in files, as <c>key=file</c>.</param>
internal sealed record StackRequest(
    string Stack,
    string File,
    bool Force,
    IReadOnlyDictionary<string, string> Flags,
    IReadOnlyList<string> Sets,
    IReadOnlyList<string> SecretFiles);
