
namespace Pulumi;

/// <summary>What a deployment runs for.</summary>
/// <param name="Organization">The organization of the stack.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="RootDirectory">The folder of the project's file.</param>
/// <param name="IsDryRun">Whether this is a preview.</param>
/// <param name="Config">The configuration, by full keys.</param>
/// <param name="ConfigSecretKeys">The full keys of the secret ones.</param>
internal sealed record DeploymentSettings(
    string Organization,
    string Project,
    string Stack,
    string RootDirectory,
    bool IsDryRun,
    IReadOnlyDictionary<string, string> Config,
    IReadOnlySet<string> ConfigSecretKeys);
