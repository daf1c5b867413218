namespace CalicoAci.Engine.Tests.Commands;

/// <summary>The passphrase in the environment, as long as this lives.</summary>
internal sealed class PassphraseScope : IDisposable
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);

    public PassphraseScope(string? passphrase) => Environment.SetEnvironmentVariable(Variable, passphrase);

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, _before);
}
