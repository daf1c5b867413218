namespace Pulumi.Tests.Resources;

/// <summary>The arguments of <see cref="Run"/>.</summary>
public sealed class RunInvokeArgs : InvokeArgs
{
    [Input("command", required: true)]
    public Input<string> Command { get; set; } = null!;
}
