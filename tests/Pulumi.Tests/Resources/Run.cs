namespace Pulumi.Tests.Resources;

/// <summary>A function of the shape that generated SDKs have.</summary>
public static class Run
{
    public static Output<RunResult> Invoke(RunInvokeArgs args, InvokeOutputOptions? options = null)
    {
        var withDefaults = options ?? new InvokeOutputOptions();
        withDefaults.Version ??= "1.2.1";
        return Deployment.Instance.Invoke<RunResult>("command:local:run", args, withDefaults);
    }

    public static Task<RunResult> InvokeAsync(RunInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<RunResult>("command:local:run", args, options);
}
