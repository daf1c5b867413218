namespace Pulumi.Tests.Conformance;

/// <summary>The environment that the CLI gives to a program; restored when disposed.</summary>
public sealed class ProgramEnvironment : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public ProgramEnvironment(string address, bool isDryRun = true, string config = """{"wire:token":"tok"}""", string secretKeys = """["wire:token"]""")
    {
        Set("PULUMI_MONITOR", address);
        Set("PULUMI_ENGINE", address);
        Set("PULUMI_PROJECT", "wire");
        Set("PULUMI_STACK", "dev");
        Set("PULUMI_ORGANIZATION", "organization");
        Set("PULUMI_DRY_RUN", isDryRun ? "true" : "false");
        Set("PULUMI_CONFIG", config);
        Set("PULUMI_CONFIG_SECRET_KEYS", secretKeys);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private void Set(string name, string value)
    {
        _before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
