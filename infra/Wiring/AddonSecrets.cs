using Pulumi;

namespace CalicoAci.Infra.Wiring;

/// <summary>The secrets of a stack that add-ons use; null where the stack has none.</summary>
/// <param name="GrafanaPassword">The secret <c>grafanaPassword</c>.</param>
/// <param name="VkaciPrivateKey">The secret <c>vkaciPrivateKey</c>.</param>
/// <param name="VkaciDatabasePassword">The secret <c>vkaciDatabasePassword</c>.</param>
public sealed record AddonSecrets(Output<string>? GrafanaPassword, Output<string>? VkaciPrivateKey, Output<string>? VkaciDatabasePassword)
{
    /// <summary>Reads the secrets of a stack.</summary>
    public static AddonSecrets From(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new AddonSecrets(config.GetSecret("grafanaPassword"), config.GetSecret("vkaciPrivateKey"), config.GetSecret("vkaciDatabasePassword"));
    }
}
