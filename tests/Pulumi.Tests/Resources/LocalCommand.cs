using System.Collections.Immutable;

namespace Pulumi.Tests.Resources;

/// <summary>A resource of the shape that generated SDKs have.</summary>
public sealed class LocalCommand : CustomResource
{
    public LocalCommand(string name, LocalCommandArgs? args = null, CustomResourceOptions? options = null)
        : base("command:local:Command", name, args ?? new LocalCommandArgs(), MakeResourceOptions(options))
    {
    }

    [Output("create")]
    public Output<string?> Create { get; private set; } = null!;

    [Output("environment")]
    public Output<ImmutableDictionary<string, string>?> Environment { get; private set; } = null!;

    [Output("triggers")]
    public Output<ImmutableArray<object>> Triggers { get; private set; } = null!;

    [Output("stdout")]
    public Output<string> Stdout { get; private set; } = null!;

    [Output("stderr")]
    public Output<string> Stderr { get; private set; } = null!;

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options)
        => CustomResourceOptions.Merge(new CustomResourceOptions { Version = "1.2.1", ReplaceOnChanges = { "triggers[*]" } }, options);
}
