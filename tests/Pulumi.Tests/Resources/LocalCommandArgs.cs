namespace Pulumi.Tests.Resources;

/// <summary>The inputs of <see cref="LocalCommand"/>.</summary>
public sealed class LocalCommandArgs : ResourceArgs
{
    [Input("environment")]
    private InputMap<string>? _environment;

    [Input("triggers")]
    private InputList<object>? _triggers;

    [Input("assetPaths")]
    private InputList<string>? _assetPaths;

    [Input("create")]
    public Input<string>? Create { get; set; }

    public InputMap<string> Environment
    {
        get => _environment ??= [];
        set => _environment = value;
    }

    public InputList<object> Triggers
    {
        get => _triggers ??= [];
        set => _triggers = value;
    }

    public InputList<string> AssetPaths
    {
        get => _assetPaths ??= [];
        set => _assetPaths = value;
    }
}
